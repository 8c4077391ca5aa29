using Sandbox.Ollama.Names;

namespace Sandbox.Ollama.Pulling;

/// <summary>The ways in which a pull can be made to go wrong.</summary>
internal enum PullFault
{
    None,
    /// <summary>Half of it is written, then the disk is full.</summary>
    DiskFull,
    /// <summary>Half of it is written, then no byte more arrives while the stream goes on.</summary>
    Stall,
    /// <summary>Half of it is written, then the connection breaks without a word.</summary>
    Drop,
    /// <summary>All of it is written, and it is not what was asked for.</summary>
    Corrupt,
    /// <summary>The registry answers 500.</summary>
    Registry,
}

/// <summary>SANDBOX_PULL_FAIL: MODEL[=FAULT], separated by commas; the fault is disk-full unless another is named.</summary>
internal sealed class PullFaults(IReadOnlyDictionary<string, PullFault> byModel)
{
    private static readonly Dictionary<string, PullFault> Words = new()
    {
        ["disk-full"] = PullFault.DiskFull,
        ["stall"] = PullFault.Stall,
        ["drop"] = PullFault.Drop,
        ["corrupt"] = PullFault.Corrupt,
        ["registry"] = PullFault.Registry,
    };

    public IReadOnlyDictionary<string, PullFault> All => byModel;

    public PullFault Of(ModelName name) => byModel.GetValueOrDefault(name.Short);

    public static PullFaults From(string text, Action<string, string, string> warn)
    {
        var faults = new Dictionary<string, PullFault>(StringComparer.OrdinalIgnoreCase);
        foreach (var item in text.Split(',', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries))
        {
            var (model, word) = item.Split('=', 2) is [var left, var right] ? (left, right) : (item, "disk-full");
            if (ModelName.Parse(model) is { } name && Words.TryGetValue(word, out var fault))
                faults[name.Short] = fault;
            else
                warn("SANDBOX_PULL_FAIL", item, "no fault");
        }

        return new PullFaults(faults);
    }
}
