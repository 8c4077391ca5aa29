using LitellmStack.Findings;

namespace LitellmStack.Rules.Wiring;

public sealed class SettingsNotMounted : Rule
{
    /// <summary>Each brings files into a container by a way that is not followed here.</summary>
    private static readonly string[] OtherWays = ["configs", "secrets", "volumes_from", "tmpfs"];

    public override string Id => "wiring/settings-not-mounted";

    public override Severity Severity => Severity.Error;

    public override string Title => "The settings file that '--config' names is brought into the gateway's container";

    public override string Why =>
        "Without the file the gateway ends at once. A mount of a file that is not there is no help: the engine makes an empty folder of its name.";

    public override string Remedy => "Mount the settings file at the path that '--config' names, read-only.";

    public override string Source => "LiteLLM 1.81.12, run: a missing file, and a folder in its place, end with exit code 1; Docker makes the source of a bind mount";

    public override IEnumerable<Finding> Check(StackModel stack) => GatewayStart.All(stack).Select(start => Judge(stack, start)).OfType<Finding>();

    private Finding? Judge(StackModel stack, GatewayStart start)
    {
        if (start.Config is not { Text.Length: > 0 } config || OtherWays.Any(start.Service.Values.ContainsKey) || !config.Text.StartsWith('/'))
        {
            return null;
        }

        return MountedPath.Of(stack, start.Service, config.Text) switch
        {
            null when IsOfTheImage(config.Text) => null,
            null => NotMounted(stack, start, config),
            { Source: { } source } mounted when stack.Surroundings.Absent.Contains(source) => At(
                mounted.Mount.Source!.Place,
                $"'{source}' is not there, but is to be the settings of '{start.Service.Name}' ({config.Place}): the engine makes an empty folder of this name or refuses, and the gateway does not start.",
                stack.Settings is { } settings ? $"Name the settings file, '{settings.File.Source.Path}'." : $"Put the settings at '{source}'."),
            { Mount.Source: { } name } mounted when IsFileTakenForAVolume(stack, name.Written) => At(
                name.Place,
                $"'{name.Written}' is a volume's name, not a path: Compose refuses a volume that nothing defines, and the settings are not in the container.",
                $"Write './{name.Written}'."),
            _ => null,
        };
    }

    private Finding NotMounted(StackModel stack, GatewayStart start, StartWord config)
    {
        var there = stack.Settings is { } settings ? MountedPath.TargetOf(stack, start.Service, settings.File.Source.Path) : null;
        return At(
            config.Place,
            $"No mount of '{start.Service.Name}' brings '{config.Text}' into its container: the gateway ends at once, with exit code 1.",
            there is not null ? $"Write '{there}', where the settings are mounted."
                : $"Add '{(stack.Settings is { } file ? Relative(stack, file.File.Source.Path) : "./litellm_settings.yml")}:{config.Text}:ro' under 'volumes' of the service.");
    }

    /// <summary>As a compose file in the stack's folder writes a path.</summary>
    private static string Relative(StackModel stack, string path) =>
        stack.Folder.Length > 0 && !path.StartsWith(stack.Folder + "/", StringComparison.Ordinal)
            ? string.Concat(Enumerable.Repeat("../", stack.Folder.Split('/').Length)) + path
            : $"./{(stack.Folder.Length > 0 ? path[(stack.Folder.Length + 1)..] : path)}";

    /// <summary>LiteLLM's image holds its sources, with settings to try it by.</summary>
    private static bool IsOfTheImage(string path) => path.StartsWith("/app/", StringComparison.Ordinal)
        && (path.Contains("proxy_server_config", StringComparison.Ordinal) || path.Contains("example", StringComparison.Ordinal) || path.StartsWith("/app/litellm/", StringComparison.Ordinal));

    private static bool IsFileTakenForAVolume(StackModel stack, string name) =>
        (name.EndsWith(".yml", StringComparison.Ordinal) || name.EndsWith(".yaml", StringComparison.Ordinal)) && name.All(c => char.IsAsciiLetterOrDigit(c) || c is '.' or '_' or '-')
        && name[0] != '.' && !stack.Compose.Volumes.ContainsKey(name);
}
