using LitellmStack.Adapters.Crypto;
using LitellmStack.Backup;
using LitellmStack.Testing.Backup;

namespace LitellmStack.Adapters.Tests.Crypto;

public sealed class SealedWithAge : SealerContract, IDisposable
{
    /// <summary>Ed25519's base point: a public key that belongs to no one.</summary>
    private static readonly byte[] NoOnesKey = [0, 0, 0, 11, .. "ssh-ed25519"u8, 0, 0, 0, 32, 0x58, .. Enumerable.Repeat((byte)0x66, 31)];

    private readonly TemporaryFolder folder = new();
    private string? recipient;

    protected override ISealer Sealer => new Sealer(folder.FullPath, ToolHere.Shell);

    protected override SealFor Someone => new SealFor.Recipient(recipient!);

    protected override SealFor Nobody { get; } = new SealFor.Recipient("age1nobody");

    protected override string Tool => "age";

    [SkippableFact]
    public async Task AnSshKeyIsARecipient()
    {
        await Require();
        using var cipher = new MemoryStream();

        await Sealer.Seal(new SealFor.Recipient($"ssh-ed25519 {Convert.ToBase64String(NoOnesKey)} someone@example.org"), [.. "plain"u8], cipher, CancellationToken.None);

        System.Text.Encoding.Latin1.GetString(cipher.ToArray()).ShouldStartWith("age-encryption.org/v1\n-> ssh-ed25519 ");
    }

    public void Dispose() => folder.Dispose();

    protected override async Task Require()
    {
        ToolHere.Require("age");
        if (recipient is null)
        {
            await ToolHere.Text("age-keygen", "--output", folder["key"]);
            recipient = (await ToolHere.Text("age-keygen", "-y", folder["key"])).Trim();
        }
    }

    protected override Task<byte[]> Open(byte[] cipher) => ToolHere.Bytes(cipher, "age", "--decrypt", "--identity", folder["key"]);
}
