namespace LitellmStack.Adapters.Tests.Crypto;

/// <summary>Two keyrings: that of a key's owner, and that of a machine which has the public key only and does not trust it.</summary>
public sealed class GpgHomes : IAsyncLifetime, IDisposable
{
    public const string Name = "backup@example.org";

    private readonly TemporaryFolder folder = new();

    public string Machine => folder["machine"];

    /// <summary>40 digits.</summary>
    public string Fingerprint { get; private set; } = "";

    private string Owner => folder["owner"];

    public async Task InitializeAsync()
    {
        if (ToolHere.Shell.Find("gpg") is null)
        {
            return;
        }

        Make(Owner);
        Make(Machine);
        await Gpg(Owner, "--passphrase", "", "--quick-generate-key", Name, "future-default", "default", "never");
        Fingerprint = (await Gpg(Owner, "--with-colons", "--list-keys")).Split('\n').First(line => line.StartsWith("fpr:", StringComparison.Ordinal)).Split(':')[9];
        await Gpg(Owner, "--output", folder["public"], "--export", Name);
        await Gpg(Machine, "--import", folder["public"]);
    }

    /// <summary>As the owner of the key.</summary>
    public Task<byte[]> Open(byte[] cipher) => ToolHere.Bytes(cipher, "gpg", "--homedir", Owner, "--batch", "--quiet", "--decrypt");

    public async Task DisposeAsync()
    {
        foreach (var home in new[] { Owner, Machine }.Where(Directory.Exists))
        {
            // The agent that gpg started outlives it.
            await ToolHere.Text("gpgconf", "--homedir", home, "--kill", "all");
        }
    }

    public void Dispose() => folder.Dispose();

    private static Task<string> Gpg(string home, params IReadOnlyList<string> arguments) =>
        ToolHere.Text("gpg", ["--homedir", home, "--batch", "--quiet", "--pinentry-mode", "loopback", .. arguments]);

    private static void Make(string home)
    {
        Directory.CreateDirectory(home);
        if (!OperatingSystem.IsWindows())
        {
            File.SetUnixFileMode(home, UnixFileMode.UserRead | UnixFileMode.UserWrite | UnixFileMode.UserExecute);
        }
    }
}
