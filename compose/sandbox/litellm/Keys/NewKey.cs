using System.Text.Json.Nodes;

namespace Sandbox.LiteLlm.Keys;

/// <summary>A row to be: what a caller of /key/generate chose, and the hash of what he gets.</summary>
internal sealed record NewKey(string Token, string Name, string CreatedBy)
{
    public string? Alias { get; init; }

    public IReadOnlyList<string> Models { get; init; } = [];

    public JsonObject Aliases { get; init; } = [];

    public JsonObject Config { get; init; } = [];

    public JsonObject Permissions { get; init; } = [];

    public JsonObject Metadata { get; init; } = [];

    public string? UserId { get; init; }

    public string? TeamId { get; init; }

    public double? MaxBudget { get; init; }

    public string? BudgetDuration { get; init; }

    public long? MaxParallelRequests { get; init; }

    public long? TokensPerMinute { get; init; }

    public long? RequestsPerMinute { get; init; }

    public DateTimeOffset? Expires { get; init; }

    public bool? Blocked { get; init; }
}
