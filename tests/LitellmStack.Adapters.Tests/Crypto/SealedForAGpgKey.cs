using LitellmStack.Adapters.Crypto;
using LitellmStack.Backup;
using LitellmStack.Ports;
using LitellmStack.Testing.Backup;

namespace LitellmStack.Adapters.Tests.Crypto;

public sealed class SealedForAGpgKey(GpgHomes homes) : SealerContract, IClassFixture<GpgHomes>
{
    protected override ISealer Sealer => new Sealer(Path.GetTempPath(), ToolHere.With(("GNUPGHOME", homes.Machine)));

    protected override SealFor Someone => new SealFor.Recipient(homes.Fingerprint);

    protected override SealFor Nobody { get; } = new SealFor.Recipient("nobody@example.org");

    protected override string Tool => "gpg";

    [SkippableFact]
    public async Task TheFingerprintMayBeWrittenInGroups()
    {
        await Require();
        var groups = string.Join(' ', homes.Fingerprint.Chunk(4).Select(digits => new string(digits)));
        (await Sealer.ToolFor(new SealFor.Recipient(groups), CancellationToken.None)).ShouldBe("gpg");
    }

    [SkippableFact]
    public async Task ANameOnAKeyThatIsNotTrustedIsRefused()
    {
        await Require();

        var trouble = await Should.ThrowAsync<OutsideWorldException>(() => Sealer.ToolFor(new SealFor.Recipient(GpgHomes.Name), CancellationToken.None));

        trouble.Message.ShouldStartWith($"'gpg' does not encrypt for '{GpgHomes.Name}': exit code 2");
        trouble.Remedy.ShouldContain("full fingerprint");
        trouble.ChildExitCode.ShouldBe(2);
        trouble.LastLines.ShouldNotBeEmpty();
    }

    [SkippableFact]
    public async Task AShortFingerprintIsANameToo()
    {
        await Require();
        await Should.ThrowAsync<OutsideWorldException>(() => Sealer.ToolFor(new SealFor.Recipient(homes.Fingerprint[^16..]), CancellationToken.None));
    }

    protected override Task Require()
    {
        ToolHere.Require("gpg");
        return Task.CompletedTask;
    }

    protected override Task<byte[]> Open(byte[] cipher) => homes.Open(cipher);
}
