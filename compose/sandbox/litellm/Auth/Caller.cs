using System.Text.Json.Nodes;

using Sandbox.LiteLlm.Database;

namespace Sandbox.LiteLlm.Auth;

/// <summary>Who calls, by the hash of the key. The master key may do anything.</summary>
internal sealed record Caller(string KeyHash, bool IsAdmin)
{
    public string? KeyName { get; init; }

    public string? KeyAlias { get; init; }

    public string? UserId { get; init; }

    public string? TeamId { get; init; }

    /// <summary>None means every model.</summary>
    public IReadOnlyList<string> Models { get; init; } = [];

    public JsonObject Metadata { get; init; } = [];

    /// <summary>LiteLLM books an admin's calls on this user.</summary>
    public string SpendUser => UserId ?? (IsAdmin ? DefaultUser.Id : "");

    public bool MayCall(string model) => IsAdmin || Models.Count == 0 || Models.Contains(model) || Models.Any(Opens) || Models.Any(one => Matches(one, model));

    private static bool Opens(string entry) => entry is "all-proxy-models" or "all-team-models" or "*";

    private static bool Matches(string entry, string model) =>
        entry.EndsWith("/*", StringComparison.Ordinal) && model.StartsWith(entry[..^1], StringComparison.Ordinal);
}
