using LitellmStack.Adapters.Processes;
using LitellmStack.Backup;
using LitellmStack.Ports;

namespace LitellmStack.Adapters.Crypto;

/// <summary>`age` or `gpg` from the PATH of the shell: `age` for age and SSH keys, `gpg` for its own keys and for passphrases, which age asks for at a terminal alone.</summary>
/// <param name="root">Where the tools run.</param>
public sealed class Sealer(string root, ChildEnvironment shell) : ISealer
{
    /// <summary>Both need less than a second; nothing may ask a question.</summary>
    private static readonly TimeSpan Limit = TimeSpan.FromMinutes(1);

    /// <summary>Tries it on nothing, so that an unknown key shows before a backup has begun.</summary>
    public async Task<string> ToolFor(SealFor who, CancellationToken cancellation)
    {
        await Encrypt(who, [], cancellation);
        return SealingCommand.For(who).Tool;
    }

    /// <summary>The destination gets all of the cipher text or, after an error, nothing.</summary>
    public async Task Seal(SealFor who, byte[] plain, Stream destination, CancellationToken cancellation) =>
        await destination.WriteAsync(await Encrypt(who, plain, cancellation), cancellation);

    private async Task<byte[]> Encrypt(SealFor who, byte[] plain, CancellationToken cancellation)
    {
        var command = SealingCommand.For(who);
        var path = shell.Find(command.Tool) ?? throw Missing(command.Tool, who);
        if (who is SealFor.Passphrase(var file))
        {
            PassphraseFile.Check(file);
        }

        using var input = new MemoryStream(plain, writable: false);
        using var cipher = new MemoryStream();
        var child = new ChildProcess(path, command.Arguments, root) { Environment = ChildProcess.Difference(shell) };
        var end = await Bounded(child, input, cipher, cancellation);
        return end is { ExitCode: 0, IsInputTaken: true } && cipher.Length > 0 ? cipher.ToArray() : throw new OutsideWorldException(
            $"'{command.Tool}' does not encrypt for {Describe(who)}: {Reason(end)}.", command.Remedy)
        {
            ChildExitCode = end.ExitCode,
            LastLines = end.LastLines,
        };
    }

    private static async Task<PipeEnd> Bounded(ChildProcess child, Stream input, Stream output, CancellationToken cancellation)
    {
        using var limit = CancellationTokenSource.CreateLinkedTokenSource(cancellation);
        limit.CancelAfter(Limit);
        try
        {
            return await child.Pipe(input, output, limit.Token);
        }
        catch (OperationCanceledException) when (!cancellation.IsCancellationRequested)
        {
            throw new OutsideWorldException($"'{child.Program}' does not end within {Limit.TotalSeconds:0} s, so nothing is encrypted.", "Try it by hand: it may wait for its agent or for a smart card.");
        }
    }

    private static string Reason(PipeEnd end) => end.ExitCode == 0
        ? $"it ended without {(end.IsInputTaken ? "writing anything" : "reading all of it")}"
        : $"exit code {end.ExitCode}{(end.LastLines.Count == 0 ? "" : $", '{string.Join(" / ", end.LastLines.TakeLast(3))}'")}";

    private static string Describe(SealFor who) => who switch
    {
        SealFor.Recipient(var name) => $"'{name}'",
        SealFor.Passphrase(var file) => $"the passphrase in '{file}'",
        _ => throw new ArgumentOutOfRangeException(nameof(who)),
    };

    private static OutsideWorldException Missing(string tool, SealFor who) => new(
        $"'{tool}' is not in PATH, so that nothing can be encrypted for {Describe(who)}; secrets are never written in clear.",
        tool == "age" ? "Install 'age', or give the fingerprint of a key that gpg has." : "Install 'gnupg', or give the public key of 'age'.");
}
