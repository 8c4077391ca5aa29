using LitellmStack.Findings;

namespace LitellmStack.Rules.Compose;

public sealed class VolumeDataAnonymous : Rule
{
    public override string Id => "compose/volume-data-anonymous";

    public override Severity Severity => Severity.Error;

    public override string Title => "What must outlive a container lies in a volume with a name, or in a folder";

    public override string Why => "'docker compose down' and a new 'up' begin with an empty database, or pull every model again.";

    public override string Remedy => "Mount a named volume, and name it under 'volumes' at the end of the file.";

    public override string Source => "config/known/images.yml; Docker makes a new nameless volume for each new container";

    public override IEnumerable<Finding> Check(StackModel stack) =>
        Images.Running(stack, "postgres").Select(s => Judge(stack, s, Severity.Error, "its database is gone with the next 'docker compose down'"))
            .Concat(Images.Running(stack, "ollama").Select(s => Judge(stack, s, Severity.Warning, "every model is pulled again after the next 'docker compose down'")))
            .OfType<Finding>();

    private Finding? Judge(StackModel stack, RunningImage running, Severity severity, string loss)
    {
        var (service, known, name) = running;
        if (!service.IsWhole || service.Values.ContainsKey("volumes_from") || service.Environment.Any(v => v.Name is "PGDATA" or "OLLAMA_MODELS")
            || service.EnvFiles.Count > 0 || known.DataOf(name.Tag) is not [var path, ..])
        {
            return null;
        }

        // A mount above or below the folder is judged elsewhere, or is someone's own way.
        var mounts = service.Mounts.Select(m => new { Mount = m, Target = m.Target.Template.Expand(stack.Variable) }).ToList();
        if (mounts.Exists(m => !m.Target.IsKnown) || service.Values.ContainsKey("tmpfs"))
        {
            return null;
        }

        var near = mounts.Where(m => m.Target.Text.TrimEnd('/') is var t && (Above(t, path) || Above(path, t))).ToList();
        if (near.Exists(m => m.Mount is { Source: not null } or { Type: "tmpfs" }))
        {
            return null;
        }

        var volume = $"{service.Name}-data";
        return near is [var nameless, ..]
            ? At(nameless.Mount.Target.Place, severity, $"The volume of '{service.Name}' has no name: {loss}.", $"Write '{volume}:{path}', and '{volume}:' under 'volumes' at the end of the file.")
            : At(service.Place, severity, $"'{service.Name}' keeps nothing: no volume is mounted at {path}, and {loss}.", $"Add '{volume}:{path}' to its 'volumes', and '{volume}:' to those at the end of the file.");
    }

    private static bool Above(string folder, string path) => path == folder || path.StartsWith($"{folder}/", StringComparison.Ordinal);
}
