using LitellmStack.Backup.Steps;
using LitellmStack.Plans;

namespace LitellmStack.Backup;

/// <summary>What makes a backup, in order.</summary>
public static class BackupPlan
{
    public static Plan Make(BackupWork work) => new(
    [
        SweepLeftovers.Make(work),
        CheckRoom.Make(work),
        .. Dumps.In(work.Request.Tier).Select(tier => DumpDatabase.Make(work, tier)),
        CopySettings.Make(work),
        ProveBackup.Make(work),
        PublishBackup.Make(work),
        .. work.Request.Origin == BackupOrigin.Asked ? [ExpireBackups.Make(work)] : Array.Empty<Step>(),
    ]);
}
