using LitellmStack.Backup;
using LitellmStack.Compose;
using LitellmStack.Machine;

namespace LitellmStack.Health;

/// <summary>Expected against actual; the table, the JSON and the exit code are all read from this one list.</summary>
public sealed record HealthReport(IReadOnlyList<ServiceHealth> Lines)
{
    public bool IsRight => Lines.All(line => line.IsRight);

    /// <summary>Judges a stack.</summary>
    /// <param name="databaseState">As the gateway tells it; nothing where it does not answer.</param>
    /// <param name="routes">The names the settings declare, and those the gateway serves; nothing where it does not answer.</param>
    /// <param name="models">Model names that are pulled on every machine, and those the server lists; nothing where it does not answer.</param>
    /// <param name="newest">The newest backup that was asked for, whatever is known of it, and how old it is; nothing where there is none.</param>
    public static HealthReport Of(
        StackSelection selection,
        EffectiveConfig wanted,
        IReadOnlyList<ContainerFacts> containers,
        string? databaseState,
        (IReadOnlyList<string> Declared, IReadOnlyList<string>? Served) routes,
        (IReadOnlyList<string> Wanted, IReadOnlyList<string>? Installed) models,
        (Manifest Backup, TimeSpan Age)? newest = null)
    {
        var up = $"./build.sh Up{selection.Stack.Option}";
        var lines = wanted.Services.Select(s => OfService(s, containers, up)).ToList();
        if (selection.RunsGateway)
        {
            lines.Add(new("gateway", "database connected", databaseState is null ? "no answer" : $"database {databaseState}", databaseState == "connected", up));
            var unserved = routes.Declared.Where(name => routes.Served?.Contains(name) == false).ToList();
            lines.Add(new(
                "routes",
                $"{routes.Declared.Count} of the settings",
                routes.Served is null ? "no answer" : unserved.Count == 0 ? $"{routes.Served.Count} served" : $"not served: {string.Join(", ", unserved)}",
                routes.Served is not null && unserved.Count == 0,
                $"{up}, which makes the gateway read its settings again; './build.sh Logs --service litellm{selection.Stack.Option}' says why a route was dropped"));
        }

        var absent = models.Wanted.Where(name => models.Installed?.Any(m => Models.ModelName.Same(m, name)) == false).ToList();
        lines.Add(new(
            "models",
            $"{models.Wanted.Count} on every machine",
            models.Installed is null ? "no answer" : absent.Count == 0 ? $"{models.Installed.Count} pulled" : $"not pulled: {string.Join(", ", absent)}",
            models.Installed is not null && absent.Count == 0,
            $"./build.sh PullModels{selection.Stack.Option}"));
        if (wanted["db"] is not null)
        {
            lines.Add(OfBackup(newest, $"./build.sh Backup{selection.Stack.Option}"));
        }

        return new(lines);
    }

    /// <summary>A stack without a backup is not ill; one whose newest is damaged believes in what is not there.</summary>
    private static ServiceHealth OfBackup((Manifest Backup, TimeSpan Age)? newest, string remedy) => new(
        "backup",
        "a proven one",
        newest is not var (backup, age) ? $"none yet; '{remedy}' makes one" : $"{Age(age)} old, {backup.Proof.Level.ToString().ToLowerInvariant()}",
        newest is null || newest.Value.Backup.Proof.Level >= ProofLevel.Readable,
        remedy);

    private static string Age(TimeSpan age) =>
        age.TotalDays >= 2 ? $"{(int)age.TotalDays} days" : age.TotalHours >= 2 ? $"{(int)age.TotalHours} hours" : $"{Math.Max(0, (int)age.TotalMinutes)} minutes";

    private static ServiceHealth OfService(EffectiveService service, IReadOnlyList<ContainerFacts> containers, string remedy)
    {
        var container = containers.FirstOrDefault(c => c.Service == service.Name);
        var actual = container switch
        {
            null => "no container",
            { State: "running", Health: { } health } => health,
            { State: "exited", ExitCode: var code } => $"exited ({code})",
            _ => container.State,
        };
        var isStale = container is not null && container.ConfigHash != service.Hash;
        return new(
            service.Name,
            "healthy",
            isStale ? $"{actual}, from an older configuration" : actual,
            !isStale && actual is ("healthy" or "running"),
            remedy);
    }
}
