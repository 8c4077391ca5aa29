using LitellmStack.Adapters.Crypto;
using LitellmStack.Backup;
using LitellmStack.Ports;
using LitellmStack.Testing.Backup;

namespace LitellmStack.Adapters.Tests.Crypto;

public sealed class SealedWithAPassphrase : SealerContract, IClassFixture<GpgHomes>, IDisposable
{
    private readonly TemporaryFolder folder = new();
    private readonly GpgHomes homes;

    public SealedWithAPassphrase(GpgHomes homes)
    {
        this.homes = homes;
        folder.Write("-the passphrase", "한국어 and 2 spaces  \nnot this line\n");
        folder.Write("another", "한국어 and 2 spaces\n");
    }

    protected override ISealer Sealer => new Sealer(folder.FullPath, ToolHere.With(("GNUPGHOME", homes.Machine)));

    protected override SealFor Someone => new SealFor.Passphrase(folder["-the passphrase"]);

    protected override SealFor Nobody => new SealFor.Passphrase(folder["absent"]);

    protected override string Tool => "gpg";

    [SkippableFact]
    public async Task IsNotOpenedByAnother()
    {
        await Require();
        using var cipher = new MemoryStream();
        await Sealer.Seal(Someone, [.. "plain"u8], cipher, CancellationToken.None);

        await Should.ThrowAsync<CliWrap.Exceptions.CommandExecutionException>(() => Open(cipher.ToArray(), "another"));
        (await Open(cipher.ToArray())).ShouldBe([.. "plain"u8]);
    }

    [SkippableTheory]
    [InlineData("", "empty")]
    [InlineData("\nsecond line\n", "empty")]
    [InlineData("word\r\n", "carriage return")]
    [InlineData("word\r", "carriage return")]
    public async Task IsRefusedWhereGpgWouldTakeAnotherOneThanIsMeant(string text, string reason)
    {
        await Require();
        folder.Write("odd", text);

        var trouble = await Should.ThrowAsync<OutsideWorldException>(() => Sealer.ToolFor(new SealFor.Passphrase(folder["odd"]), CancellationToken.None));

        trouble.Message.ShouldContain(reason);
        trouble.Message.ShouldNotContain("word");
    }

    [SkippableFact]
    public async Task IsRefusedWhereTheFileIsSomethingElse()
    {
        await Require();
        folder.Write("long", new string('a', 5000));

        foreach (var path in new[] { folder.FullPath, folder["long"] })
        {
            await Should.ThrowAsync<OutsideWorldException>(() => Sealer.ToolFor(new SealFor.Passphrase(path), CancellationToken.None));
        }
    }

    public void Dispose() => folder.Dispose();

    protected override Task Require()
    {
        ToolHere.Require("gpg");
        return Task.CompletedTask;
    }

    protected override Task<byte[]> Open(byte[] cipher) => Open(cipher, "-the passphrase");

    private Task<byte[]> Open(byte[] cipher, string passphrase) => ToolHere.Bytes(
        cipher, "gpg", "--homedir", homes.Machine, "--batch", "--quiet", "--no-symkey-cache", "--pinentry-mode", "loopback", "--passphrase-file", folder[passphrase], "--decrypt");
}
