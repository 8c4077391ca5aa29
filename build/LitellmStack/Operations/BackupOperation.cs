using System.Security.Cryptography;

using LitellmStack.Backup;
using LitellmStack.Ports;

namespace LitellmStack.Operations;

/// <summary>Backup: one snapshot, dumped, proven by a restore, then published; older ones expire.</summary>
public sealed class BackupOperation(BackupPorts ports)
{
    /// <param name="workingFolder">What a relative path of the command line starts from.</param>
    public async Task<ExitCode> Run(BackupWords words, string workingFolder, CancellationToken cancellation)
    {
        if (words.Trouble is { } trouble)
        {
            ports.Stack.Transcript.Write("refused", trouble);
            return ExitCode.WrongUse;
        }

        using var held = BackupLock.Take(ports, "Backup");
        return await RunHeld(await BackupGround.Look(ports, cancellation), words.Request(workingFolder), cancellation);
    }

    /// <summary>While the lock is held.</summary>
    internal async Task<ExitCode> RunHeld(BackupGround ground, BackupRequest request, CancellationToken cancellation)
    {
        var stack = ports.Stack;
        var known = BackupCatalogue.Read(ports.Store);
        var taken = stack.Clock.GetUtcNow();
        var name = BackupName.At(taken, [.. ports.Store.List().Select(e => e.Name)]);
        var unfinished = BackupName.Unfinished(name, Convert.ToHexStringLower(RandomNumberGenerator.GetBytes(3)));
        await using var run = new BackupRun(ports.Store, name, unfinished, known.NextSequence, taken);
        var proving = new Proving(ports.Store, ports.ThrowAway, new StoredSecrets(ports.Box));
        return await stack.Run(
            BackupPlan.Make(new(request, ground.Subject, known, run, Declared.Retention(stack.Files), ground.Server, ports.ThrowAway, ports.Store, stack.Host, ports.Sealer, proving, stack.Clock)),
            cancellation);
    }
}
