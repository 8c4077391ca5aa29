using Sandbox.Ollama.Inference;
using Sandbox.Ollama.Pulling;

namespace Sandbox.Ollama.Settings;

/// <summary>A value that can't be read, and what counts instead.</summary>
internal sealed record SettingWarning(string Name, string Value, string Default);

/// <summary>What the environment says. Unknown OLLAMA_ variables are ignored, as by Ollama.</summary>
internal sealed record ServerSettings
{
    // Small blobs at this rate take about a second, so that progress can be seen.
    private const long DefaultPullRate = 4_000_000;

    public required ListenAddress Listen { get; init; }

    /// <summary>The folder of the store.</summary>
    public required string Models { get; init; }

    public required KeepAlive KeepAlive { get; init; }

    /// <summary>Tokens; 0 leaves the choice to the server.</summary>
    public required long ContextLength { get; init; }

    public required long Parallel { get; init; }

    public required long MaxLoadedModels { get; init; }

    public required long MaxQueue { get; init; }

    public required bool NoPrune { get; init; }

    public required IReadOnlyList<string> Origins { get; init; }

    /// <summary>0 writes as fast as the disk takes it.</summary>
    public required long PullBytesPerSecond { get; init; }

    public required PullFaults PullFaults { get; init; }

    public required IReadOnlyList<SettingWarning> Warnings { get; init; }

    public static ServerSettings From(IConfiguration configuration)
    {
        var read = new Variables(configuration);
        return new ServerSettings
        {
            Listen = ListenAddress.From(read.Text("OLLAMA_HOST"), read.Warn),
            Models = read.Text("OLLAMA_MODELS") is { Length: > 0 } folder ? folder : Path.Combine(read.Text("HOME"), ".ollama", "models"),
            KeepAlive = KeepAlive.FromVariable(read.Text("OLLAMA_KEEP_ALIVE")),
            ContextLength = read.Count("OLLAMA_CONTEXT_LENGTH", 0),
            Parallel = Math.Max(1, read.Count("OLLAMA_NUM_PARALLEL", 1)),
            MaxLoadedModels = read.Count("OLLAMA_MAX_LOADED_MODELS", 0),
            MaxQueue = read.Count("OLLAMA_MAX_QUEUE", 512),
            NoPrune = read.Switch("OLLAMA_NOPRUNE"),
            Origins = read.Text("OLLAMA_ORIGINS").Split(',', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries),
            PullBytesPerSecond = read.Count("SANDBOX_PULL_BYTES_PER_SECOND", DefaultPullRate),
            PullFaults = PullFaults.From(read.Text("SANDBOX_PULL_FAIL"), read.Warn),
            Warnings = read.Warnings,
        };
    }
}
