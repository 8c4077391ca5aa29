using LitellmStack.Plans;

namespace LitellmStack.Backup.Steps;

/// <summary>Looks for room before anything is written.</summary>
internal static class CheckRoom
{
    public static Step Make(BackupWork work)
    {
        var last = work.Known.Latest(work.Subject.Project);
        var room = Room.For(work.Request, work.Subject.Server, last);
        return new("space", $"need about {Quantity.Bytes(room.BackupBytes)} in {work.Store.Folder}", (_, _) =>
        {
            var free = work.Host.FreeBytes(work.Store.Folder);
            return Task.FromResult<Outcome>(
                free < room.BackupBytes ? new Outcome.Failed(
                    $"The backup needs about {Quantity.Bytes(room.BackupBytes)}, {Quantity.Bytes(free)} are free at '{work.Store.Folder}'.",
                    "Free some space there or let fewer backups stay (config/stack.yml: backups). Nothing was changed.", RetryHelps: true)
                : work.Subject.Server.FreeBytes < room.ProofBytes ? new Outcome.Failed(
                    $"The proof restores {Quantity.Bytes(room.ProofBytes)} beside the database, {Quantity.Bytes(work.Subject.Server.FreeBytes)} are free on the engine's disk.",
                    "Free some space there, or take a backup that is only read to its end with '--proof readable'. Nothing was changed.", RetryHelps: true)
                : new Outcome.Done($"{Quantity.Bytes(room.BackupBytes)} needed, {Quantity.Bytes(free)} free"));
        });
    }
}
