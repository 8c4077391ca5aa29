using LitellmStack.Plans;

namespace LitellmStack.Backup.Steps;

/// <summary>Removes what the retention rule lets go, and databases that restores set aside longer ago than it keeps days. Nothing that is not ours is touched.</summary>
internal static class ExpireBackups
{
    public static Step Make(BackupWork work) => new("retention", Would(work), async (_, cancellation) =>
    {
        // Looked at again: the new backup counts.
        var plan = Plan(BackupCatalogue.Read(work.Store), work);
        foreach (var backup in plan.Expired)
        {
            work.Store.Remove(backup.Name);
        }

        var databases = Databases(work);
        foreach (var database in databases)
        {
            await work.Server.Drop(database, cancellation);
        }

        return new Outcome.Done($"{plan.Kept.Count} kept, {plan.Expired.Count} expired{(databases.Count == 0 ? "" : $", {Quantity.Of(databases.Count, "database")} of earlier restores dropped")}{Foreign(work)}");
    }) { SkipReason = work.Keep is null ? "config/stack.yml declares no 'backups'; all are kept" : null };

    private static RetentionPlan Plan(BackupCatalogue catalogue, BackupWork work) =>
        Retention.Plan(catalogue.Backups.Select(b => b.Manifest).OfType<Manifest>(), work.Subject.Project, work.Keep!);

    /// <summary>For a dry run, as if the new backup were there.</summary>
    private static string Would(BackupWork work)
    {
        if (work.Keep is null)
        {
            return "";
        }

        var coming = Describing.Coming(work);
        var plan = Retention.Plan([.. work.Known.Backups.Select(b => b.Manifest).OfType<Manifest>(), coming], work.Subject.Project, work.Keep!);
        var expired = plan.Expired.Select(b => b.Name).Concat(Databases(work)).ToList();
        return $"keep {plan.Kept.Count}, expire {(expired.Count == 0 ? "none" : string.Join(", ", expired))}{Foreign(work)}";
    }

    private static List<string> Databases(BackupWork work) =>
    [
        .. Previous.Of(work.Subject.Server)
            .Where(name => Previous.MomentOf(work.Subject.Server.Database, name) < work.Clock.GetUtcNow().AddDays(-work.Keep!.KeepDaily)),
    ];

    private static string Foreign(BackupWork work) => work.Known.Foreign.Count == 0 ? "" : $"; not ours and left alone: {string.Join(", ", work.Known.Foreign)}";
}
