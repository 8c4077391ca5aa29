using System.Text.Json;

using LitellmStack.Adapters.Docker;
using LitellmStack.Adapters.Processes;
using LitellmStack.Compose;
using LitellmStack.Environment;
using LitellmStack.Machine;
using LitellmStack.Testing;

namespace LitellmStack.Adapters.Tests.Snapshots;

/// <summary>What Compose makes of every selection of the stack's files that there is, each once.</summary>
internal static class EffectiveFiles
{
    /// <summary>Calls at a time: each is a process that takes a core for some 30 ms.</summary>
    private const int AtOnce = 4;

    private static readonly string Root = RepositoryRoot.Path;

    private static readonly Dictionary<string, string> Required = EnvExample.Read(File.ReadAllText(Path.Combine(Root, StackFiles.Example)))
        .Where(v => v.IsRequired)
        .ToDictionary(v => v.Name, v => $"<{v.Name}>", StringComparer.Ordinal);

    /// <summary>No variable of this machine: none that Compose fills in, and no proxy.</summary>
    private static readonly ComposePlugin Plugin = new(Root, ChildEnvironment.Capture(), name => !name.Equals("PATH", StringComparison.Ordinal) && !name.Equals("HOME", StringComparison.Ordinal));

    private static readonly Lazy<Task<OverlaysTogether>> Every = new(ReadEvery);

    public static bool HasPlugin => Plugin.IsInstalled;

    public static StackSelection BaseAlone { get; } = new(new StackIdentity("snapshot", IsSandbox: false), Accelerator.Cpu, [], StackHalf.Both);

    /// <summary>One for each list of files: the gateway half and 'external-ollama' are the same.</summary>
    public static IReadOnlyList<StackSelection> Selections { get; } =
    [
        .. (from accelerator in Enum.GetValues<Accelerator>()
            from half in Enum.GetValues<StackHalf>()
            from isSandbox in (bool[])[false, true]
            from chosen in Enumerable.Range(0, 1 << StackSelection.Overlays.Count)
            select BaseAlone with
            {
                Stack = new StackIdentity("snapshot", isSandbox),
                Accelerator = accelerator,
                With = [.. StackSelection.Overlays.Where((_, i) => (chosen & (1 << i)) != 0)],
                Half = half,
            }).Where(s => s.RunsOllama || s.RunsGateway).DistinctBy(s => string.Join(':', s.Files)),
    ];

    public static IReadOnlyList<string> Overlays { get; } = [.. Selections.SelectMany(OverlaysOf).Distinct()];

    public static Task<OverlaysTogether> Together() => Every.Value;

    /// <summary>"amd" of compose/amd.yml, "sandbox" of compose/sandbox/docker-compose.yml.</summary>
    public static IReadOnlyList<string> OverlaysOf(StackSelection selection) => [.. selection.Files.Skip(1)
        .Select(file => Path.GetFileNameWithoutExtension(file) is "docker-compose" ? Path.GetFileName(Path.GetDirectoryName(file))! : Path.GetFileNameWithoutExtension(file))];

    /// <summary>What Compose says; throws with its own words where it refuses the files.</summary>
    public static async Task<JsonDocument> Of(StackSelection selection)
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
        return JsonDocument.Parse(answer.Output.Replace(Root, "{root}", StringComparison.Ordinal));
    }

    private static async Task<OverlaysTogether> ReadEvery()
    {
        var read = new EffectiveConfiguration[Selections.Count];
        await Parallel.ForAsync(0, read.Length, new ParallelOptions { MaxDegreeOfParallelism = AtOnce }, async (i, _) =>
        {
            using var json = await Of(Selections[i]);
            read[i] = EffectiveConfiguration.Of(json.RootElement);
        });
        return new OverlaysTogether([.. Selections.Select((selection, i) => (OverlaysOf(selection), read[i]))]);
    }
}
