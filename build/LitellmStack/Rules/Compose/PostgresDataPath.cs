using LitellmStack.Compose;
using LitellmStack.Findings;

namespace LitellmStack.Rules.Compose;

public sealed class PostgresDataPath : Rule
{
    public override string Id => "compose/postgres-data-path";

    public override Severity Severity => Severity.Error;

    public override string Title => "The database's volume lies where its version keeps the data";

    public override string Why =>
        "From version 18 on the image refuses to start over a volume at the old path. An older one keeps its data beside a volume at the new path, in one without a name: "
        + "it is gone with the next 'docker compose down', and the backup of the volume is empty.";

    public override string Remedy => "Mount the volume at /var/lib/postgresql from version 18 on, at /var/lib/postgresql/data before.";

    public override string Source => "config/known/images.yml; the Dockerfiles of postgres 17 and 18; docker-library/postgres#1409";

    public override IEnumerable<Finding> Check(StackModel stack)
    {
        foreach (var (service, known, name) in Images.Running(stack, "postgres").Where(s => s.Service.IsWhole))
        {
            var isNewest = IsNewest(known, name);
            // Someone who moves the data by PGDATA knows where it lies.
            if ((isNewest ? known.DataFrom[0].Paths : known.DataOf(name.Tag)) is not [var right, ..] || service.Environment.Any(v => v.Name == "PGDATA"))
            {
                continue;
            }

            var wrong = known.DataFrom.SelectMany(d => d.Paths).Concat(known.Data).Where(p => p != right).ToHashSet(StringComparer.Ordinal);
            var targets = service.Mounts.Select(m => new { Mount = m, Path = m.Target.Template.Expand(stack.Variable).Text.TrimEnd('/') }).ToList();
            if (targets.Exists(t => t.Path == right))
            {
                continue;
            }

            foreach (var target in targets.Where(t => wrong.Contains(t.Path)))
            {
                yield return isNewest ? Newest(target.Mount, service, name, known.DataFrom[0].From.Major, right) : At(
                    target.Mount.Target.Place,
                    $"postgres {name.Tag} keeps its data at {right}, not at {target.Path}: "
                        + (known.Data.Contains(right)
                            ? $"the volume of '{service.Name}' holds nothing, and the data goes with the container."
                            : $"the image refuses to start over the volume of '{service.Name}'."),
                    $"Mount it at {right}{(known.Data.Contains(right) ? "" : "; data of a version before it needs a dump and a restore")}.");
            }
        }
    }

    /// <summary>A tag that is moved with each version, of the official image: an engine that pulled it long ago may still have an older one.</summary>
    private static bool IsNewest(KnownImage known, ImageName name) =>
        name.Digest is null && known.DataFrom.Count > 0 && known.Repositories.Contains(name.Repository) && (name.Tag is null || known.FloatingTags.Contains(name.Tag));

    private Finding Newest(ServiceMount mount, Service service, ImageName name, int from, string right) => At(
        mount.Target.Place,
        Severity.Warning,
        $"postgres {name.Tag ?? "without a tag"} is version {from} or later wherever it is pulled now: that image refuses to start over the volume of '{service.Name}' at {mount.Target.Written}.",
        $"Write the version that made the data, as 'postgres:{from - 1}'; for a new database mount the volume at {right}.");
}
