using LitellmStack.Backup;
using LitellmStack.Ports;

namespace LitellmStack.Operations;

/// <summary>One backup, restore or verification at a time; a dry run changes nothing and needs none.</summary>
internal static class BackupLock
{
    /// <summary>Throws <see cref="OutsideWorldException"/> where another one holds it.</summary>
    public static IDisposable? Take(BackupPorts ports, string purpose)
    {
        if (ports.Stack.IsDryRun)
        {
            return null;
        }

        switch (ports.Lock.Take(purpose))
        {
            case LockAttempt.Taken taken:
                ports.Stack.Transcript.Write("lock", taken.Stale is null ? "acquired" : $"acquired; left behind by one that was killed ({taken.Stale})");
                return taken.Lock;
            case LockAttempt.Held held:
                throw new OutsideWorldException(
                    $"Another run works on the backups of '{ports.Stack.Stack.Project}': {held.Holder}.",
                    "Wait for it, then run the same command again; nothing was changed.");
            default:
                throw new InvalidOperationException("an attempt has two ends");
        }
    }
}
