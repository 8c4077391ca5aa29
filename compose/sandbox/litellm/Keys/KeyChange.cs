using System.Text.Json.Nodes;

namespace Sandbox.LiteLlm.Keys;

/// <summary>What /key/update and /key/block change; null leaves a column alone.</summary>
internal sealed record KeyChange
{
    public string? Alias { get; init; }

    public IReadOnlyList<string>? Models { get; init; }

    public double? MaxBudget { get; init; }

    public double? Spend { get; init; }

    public JsonObject? Metadata { get; init; }

    public bool? Blocked { get; init; }

    public DateTimeOffset? Expires { get; init; }
}
