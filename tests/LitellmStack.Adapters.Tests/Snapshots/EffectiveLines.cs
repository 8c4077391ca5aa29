using System.Text.Json;

using LitellmStack.Adapters.Docker;
using LitellmStack.Adapters.Processes;
using LitellmStack.Compose;
using LitellmStack.Environment;
using LitellmStack.Machine;
using LitellmStack.Testing;

namespace LitellmStack.Adapters.Tests.Snapshots;

/// <summary>
/// What Compose makes of a selection of files, as one line a value ("services.db.image: postgres:17"): the JSON is the same for every version of
/// Compose, its YAML is not.
/// </summary>
internal static class EffectiveLines
{
    private static readonly string Root = RepositoryRoot.Path;

    private static readonly Dictionary<string, string> Required = EnvExample.Read(File.ReadAllText(Path.Combine(Root, StackFiles.Example)))
        .Where(v => v.IsRequired)
        .ToDictionary(v => v.Name, v => $"<{v.Name}>", StringComparer.Ordinal);

    /// <summary>No variable of this machine: none that Compose fills in, and no proxy.</summary>
    private static readonly ComposePlugin Plugin = new(Root, ChildEnvironment.Capture(), name => !name.Equals("PATH", StringComparison.Ordinal) && !name.Equals("HOME", StringComparison.Ordinal));

    public static bool HasPlugin => Plugin.IsInstalled;

    public static StackSelection Selection(Accelerator accelerator = Accelerator.Cpu, StackHalf half = StackHalf.Both, bool isSandbox = false, params string[] with) =>
        new(new StackIdentity("snapshot", isSandbox), accelerator, with, half);

    /// <summary>The lines, sorted; throws with Compose's own words where it refuses the files.</summary>
    public static async Task<IReadOnlyList<string>> Of(StackSelection selection)
    {
        var variables = new Dictionary<string, string>(Required, StringComparer.Ordinal)
        {
            ["COMPOSE_FILE"] = string.Join(':', selection.Files),
            ["COMPOSE_PATH_SEPARATOR"] = ":",
            ["COMPOSE_PROJECT_NAME"] = selection.Stack.Project,
            ["COMPOSE_DISABLE_ENV_FILE"] = "1",
            ["OLLAMA_URL"] = "http://ollama:11434",
            ["SANDBOX_TAG"] = "<SANDBOX_TAG>",
            ["SETTINGS_DIGEST"] = "<SETTINGS_DIGEST>",
        };
        var answer = await Plugin.Run(ComposeCalls.Config(null) with { Variables = variables }, lines: null, CancellationToken.None);
        answer.ExitCode.ShouldBe(0, $"{string.Join(" + ", selection.Files)}: {answer.Errors}");
        using var document = JsonDocument.Parse(answer.Output.Replace(Root, "{root}", StringComparison.Ordinal));
        return [.. Flatten("", document.RootElement).Order(StringComparer.Ordinal)];
    }

    /// <summary>What a selection changes against the base file alone: lines taken away, then lines added; a service that is gone is one line.</summary>
    public static async Task<string> Change(StackSelection selection)
    {
        var before = await Of(Selection());
        var after = await Of(selection);
        var gone = Services(before).Except(Services(after)).ToList();
        var removed = before.Except(after).Where(line => !gone.Exists(service => line.StartsWith(service + ".", StringComparison.Ordinal))).Concat(gone);
        return string.Join('\n', [.. removed.Order(StringComparer.Ordinal).Select(line => $"- {line}"), .. after.Except(before).Select(line => $"+ {line}")]);
    }

    private static IEnumerable<string> Services(IEnumerable<string> lines) =>
        lines.Where(line => line.StartsWith("services.", StringComparison.Ordinal)).Select(line => string.Join('.', line.Split('.').Take(2))).Distinct();

    private static IEnumerable<string> Flatten(string path, JsonElement value) => value.ValueKind switch
    {
        JsonValueKind.Object => value.EnumerateObject().SelectMany(p => Flatten(path.Length == 0 ? p.Name : $"{path}.{p.Name}", p.Value)),
        JsonValueKind.Array => value.EnumerateArray().SelectMany((item, i) => Flatten($"{path}[{i}]", item)),
        _ => [$"{path}: {value}"],
    };
}
