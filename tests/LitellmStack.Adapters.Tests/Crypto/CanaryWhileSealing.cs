using System.Text;

using LitellmStack.Adapters.Crypto;
using LitellmStack.Backup;

namespace LitellmStack.Adapters.Tests.Crypto;

/// <summary>A script before the real tool writes down what it was started with; everything that the tool may write to lies in one folder.</summary>
public sealed class CanaryWhileSealing(GpgHomes homes) : IClassFixture<GpgHomes>, IDisposable
{
    private const string Passphrase = "passphrase-5d0c-canary";

    private readonly TemporaryFolder folder = new();

    public void Dispose() => folder.Dispose();

    [SkippableTheory]
    [InlineData("age", "age1vzqwfh4zpc4c5cepxg84p2e7wu35s8z5p3klm8gf46nsdht5xyfss5uuls")]
    [InlineData("gpg", null)]
    [InlineData("gpg", "passphrase")]
    public async Task IsInNoArgumentNoVariableAndNoFile(string tool, string? who)
    {
        ToolHere.Require(tool);
        Skip.If(OperatingSystem.IsWindows(), "the script before the tool is a shell script");
        var canary = $"canary-{Guid.NewGuid():N}";
        folder.Write("in/passphrase", Passphrase);
        folder.WriteProgram($"bin/{tool}", $"#!/bin/sh\n{{ echo \"$@\"; env; }} >>'{folder["started"]}'\nexec '{ToolHere.Shell.Find(tool)}' \"$@\"\n");
        Directory.CreateDirectory(folder["tmp"]);
        var shell = ToolHere.With(("PATH", $"{folder["bin"]}:/usr/bin:/bin"), ("TMPDIR", folder["tmp"]), ("HOME", folder.FullPath), ("GNUPGHOME", homes.Machine));
        SealFor someone = who == "passphrase" ? new SealFor.Passphrase(folder["in/passphrase"]) : new SealFor.Recipient(who ?? homes.Fingerprint);
        using var cipher = new MemoryStream();

        await new Sealer(folder.FullPath, shell).Seal(someone, Encoding.UTF8.GetBytes($"KEY={canary}\n"), cipher, CancellationToken.None);

        cipher.Length.ShouldBeGreaterThan(canary.Length);
        cipher.ToArray().AsSpan().IndexOf(Encoding.UTF8.GetBytes(canary)).ShouldBe(-1);
        (await File.ReadAllTextAsync(folder["started"])).ShouldContain("GNUPGHOME=");
        (await Holders(canary)).ShouldBeEmpty();
        (await Holders(Passphrase)).ShouldBe([folder["in/passphrase"]]);
    }

    /// <summary>
    /// Files that hold a text: all in the folders of the test and the tool, and those directly in the machine's temporary one. `find` leaves out
    /// pipes, whose reader would wait for ever.
    /// </summary>
    private async Task<IReadOnlyList<string>> Holders(string text) =>
    [
        .. await Find(text, folder.FullPath, homes.Machine),
        .. await Find(text, Path.GetTempPath(), "-maxdepth", "1"),
    ];

    private static async Task<IReadOnlyList<string>> Find(string text, params IReadOnlyList<string> where) =>
        (await ToolHere.Text("sh", ["-c", "find \"$@\" || true", "sh", .. where, "-type", "f", "-exec", "grep", "-lsF", text, "{}", "+"]))
            .Split('\n', StringSplitOptions.RemoveEmptyEntries);
}
