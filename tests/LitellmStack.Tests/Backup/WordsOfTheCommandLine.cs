using LitellmStack.Backup;
using LitellmStack.Operations;

namespace LitellmStack.Tests.Backup;

public sealed class WordsOfTheCommandLine
{
    [Theory]
    [InlineData(true, null, null, "needs someone who can open them")]
    [InlineData(true, "age1x", "file", "give one")]
    [InlineData(false, "age1x", null, "Without '--include-secrets'")]
    [InlineData(false, null, "file", "Without '--include-secrets'")]
    public void OfABackupThatContradictThemselvesAreRefused(bool includes, string? recipient, string? file, string reason) =>
        new BackupWords(null, "restored", includes, recipient, file).Trouble.ShouldNotBeNull().ShouldContain(reason);

    [Theory]
    [InlineData(null, false, "which backup")]
    [InlineData("latest", true, "give one of the two")]
    public void OfARestoreThatContradictThemselvesAreRefused(string? from, bool drops, string reason) =>
        new RestoreWords(from, null, null, "restored", false, false, drops, TimeSpan.FromMinutes(1)).Trouble.ShouldNotBeNull().ShouldContain(reason);

    [Fact]
    public void BackupIsFullAndRestoredUnlessToldOtherwise() =>
        new BackupWords(null, "restored", false, null, null).Request("/home/someone").ShouldBe(new BackupRequest(Tier.Full, ProofLevel.Restored, null, BackupOrigin.Asked));

    [Fact]
    public void PassphraseFileIsTheOneWhereTheCommandWasTyped() =>
        new BackupWords("essential", "readable", true, null, "secret.txt").Request("/home/someone").Secrets.ShouldBe(new SealFor.Passphrase("/home/someone/secret.txt"));
}
