using System.Diagnostics;
using System.Globalization;

using LitellmStack.Adapters.Crypto;
using LitellmStack.Backup;
using LitellmStack.Ports;

namespace LitellmStack.Adapters.Tests.Crypto;

/// <summary>The tool is a script of the test's own, alone in PATH before the system's programs.</summary>
public sealed class SealingThatFails : IDisposable
{
    private static readonly SealFor Someone = new SealFor.Recipient("age1someone");

    private readonly TemporaryFolder folder = new();

    public void Dispose() => folder.Dispose();

    [SkippableTheory]
    [InlineData("cat >/dev/null; echo one >&2; echo 'bad recipient' >&2; exit 3", "'age' does not encrypt for 'age1someone': exit code 3, 'one / bad recipient'.", 3)]
    [InlineData("cat; exit 1", "'age' does not encrypt for 'age1someone': exit code 1.", 1)]
    [InlineData("exec <&-; exit 2", "'age' does not encrypt for 'age1someone': exit code 2.", 2)]
    [InlineData("cat >/dev/null", "'age' does not encrypt for 'age1someone': it ended without writing anything.", 0)]
    [InlineData("head -c 10", "'age' does not encrypt for 'age1someone': it ended without reading all of it.", 0)]
    public async Task LeavesNothingBehindAndSaysWhy(string script, string message, int exitCode)
    {
        Skip.If(OperatingSystem.IsWindows(), "the stand-in for the tool is a shell script");
        folder.WriteProgram("bin/age", $"#!/bin/sh\n{script}\n");
        using var destination = new MemoryStream();

        var trouble = await Should.ThrowAsync<OutsideWorldException>(() => Sealer().Seal(Someone, new byte[1_000_000], destination, CancellationToken.None));

        (trouble.Message, trouble.ChildExitCode).ShouldBe((message, exitCode));
        destination.Length.ShouldBe(0);
    }

    [Fact]
    public async Task NamesTheToolThatIsAbsent()
    {
        folder.Write("bin/age", "not a program");

        var forKey = await Should.ThrowAsync<OutsideWorldException>(() => Sealer(systemToo: false).ToolFor(Someone, CancellationToken.None));
        var forPassphrase = await Should.ThrowAsync<OutsideWorldException>(() => Sealer(systemToo: false).ToolFor(new SealFor.Passphrase("word"), CancellationToken.None));

        forKey.Message.ShouldBe("'age' is not in PATH, so that nothing can be encrypted for 'age1someone'; secrets are never written in clear.");
        forPassphrase.Message.ShouldStartWith("'gpg' is not in PATH");
    }

    [Theory]
    [InlineData("AGE-SECRET-KEY-1QQQQQQQQ")]
    [InlineData("age-secret-key-1qqqqqqqq")]
    [InlineData("-----BEGIN OPENSSH PRIVATE KEY-----\nQQQQQQQQ\n")]
    public async Task NeverPutsAPrivateKeyOnACommandLineOrInAMessage(string recipient)
    {
        var trouble = await Should.ThrowAsync<OutsideWorldException>(() => Sealer(systemToo: false).ToolFor(new SealFor.Recipient(recipient), CancellationToken.None));

        trouble.Message.ShouldContain("private key");
        trouble.Message.ShouldNotContain("QQQQ", Case.Insensitive);
    }

    [Theory]
    [InlineData("")]
    [InlineData("  ")]
    [InlineData("--output=/tmp/x")]
    public async Task TakesNoOptionForARecipient(string recipient)
    {
        var trouble = await Should.ThrowAsync<OutsideWorldException>(() => Sealer(systemToo: false).ToolFor(new SealFor.Recipient(recipient), CancellationToken.None));
        trouble.Message.ShouldBe($"The recipient '{recipient}' names no one.");
    }

    [SkippableFact]
    public async Task EndsTheToolWhenItIsCancelled()
    {
        Skip.If(OperatingSystem.IsWindows(), "the stand-in for the tool is a shell script");
        folder.WriteProgram("bin/age", $"#!/bin/sh\necho $$ >'{folder["pid.new"]}'\nmv '{folder["pid.new"]}' '{folder["pid"]}'\nexec sleep 60\n");
        using var cancellation = new CancellationTokenSource();
        var sealing = Sealer().ToolFor(Someone, cancellation.Token);
        SpinWait.SpinUntil(() => File.Exists(folder["pid"]), TimeSpan.FromSeconds(30)).ShouldBeTrue();
        await cancellation.CancelAsync();
        await Should.ThrowAsync<OperationCanceledException>(() => sealing);
        var process = int.Parse(await File.ReadAllTextAsync(folder["pid"]), CultureInfo.InvariantCulture);
        SpinWait.SpinUntil(() => Process.GetProcesses().All(other => other.Id != process), TimeSpan.FromSeconds(30)).ShouldBeTrue("it sleeps on");
    }

    private Sealer Sealer(bool systemToo = true) =>
        new(folder.FullPath, ToolHere.With(("PATH", folder["bin"] + (systemToo ? Path.PathSeparator + "/usr/bin:/bin" : ""))));
}
