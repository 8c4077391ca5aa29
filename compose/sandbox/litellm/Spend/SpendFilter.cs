namespace Sandbox.LiteLlm.Spend;

/// <summary>Which spend rows; days are UTC, the last one is included.</summary>
internal sealed record SpendFilter(string? KeyHash, string? RequestId, string? User, DateTimeOffset? From, DateTimeOffset? Until);
