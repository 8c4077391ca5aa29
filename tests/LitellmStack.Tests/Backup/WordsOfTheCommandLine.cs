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

    [Theory]
    [InlineData("")]
    [InlineData("template1")]
    [InlineData("가나다라마바사아자차카타파하가나다라마바사아")]
    public void OfADatabaseBesideThatNoneCanHaveAreRefused(string name) =>
        new RestoreWords("latest", null, name, "restored", false, false, false, TimeSpan.FromMinutes(1)).Trouble.ShouldNotBeNull().ShouldContain("name of a new database");

    [Fact]
    public void OfADatabaseBesideMayBeAnyOther() =>
        new RestoreWords("latest", null, "look 둘", "restored", false, false, false, TimeSpan.FromMinutes(1)).Trouble.ShouldBeNull();

    [Fact]
    public void BesideDroppingAreRefused() =>
        new RestoreWords(null, "full", null, "restored", false, false, true, TimeSpan.FromMinutes(1)).Trouble.ShouldNotBeNull().ShouldContain("say nothing beside it");

    [Fact]
    public void OfAVerificationThatContradictThemselvesAreRefused() =>
        new VerifyWords("latest", IsAll: true, "restored").Trouble.ShouldNotBeNull().ShouldContain("give one of the two");

    [Fact]
    public void BackupIsFullAndRestoredUnlessToldOtherwise() =>
        new BackupWords(null, "restored", false, null, null).Request("/home/someone").ShouldBe(new BackupRequest(Tier.Full, ProofLevel.Restored, null, BackupOrigin.Asked));

    [Fact]
    public void PassphraseFileIsTheOneWhereTheCommandWasTyped() =>
        new BackupWords("essential", "readable", true, null, "secret.txt").Request("/home/someone").Secrets.ShouldBe(new SealFor.Passphrase("/home/someone/secret.txt"));
}
