using LitellmStack.Findings;

namespace LitellmStack.Rules.Compose;

public sealed class PostgresDataPath : Rule
{
    public override string Id => "compose/postgres-data-path";

    public override Severity Severity => Severity.Error;

    public override string Title => "The database's volume lies where its version keeps the data";

    public override string Why => "The image keeps its data beside the volume, in one without a name: it is gone with the next 'docker compose down', and the backup of the volume is empty.";

    public override string Remedy => "Mount the volume at /var/lib/postgresql from version 18 on, at /var/lib/postgresql/data before.";

    public override string Source => "config/known/images.yml; the Dockerfiles of postgres 17 and 18";

    public override IEnumerable<Finding> Check(StackModel stack)
    {
        foreach (var (service, known, name) in Images.Running(stack, "postgres").Where(s => s.Service.IsWhole))
        {
            // Someone who moves the data by PGDATA knows where it lies.
            if (known.DataOf(name.Tag) is not [var right, ..] || service.Environment.Any(v => v.Name == "PGDATA"))
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
                yield return At(
                    target.Mount.Target.Place,
                    $"postgres {name.Tag} keeps its data at {right}, not at {target.Path}: the volume of '{service.Name}' holds nothing, and the data goes with the container.",
                    $"Mount it at {right}.");
            }
        }
    }
}
