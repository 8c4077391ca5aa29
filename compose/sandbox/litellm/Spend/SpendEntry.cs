using System.Text.Json.Nodes;

namespace Sandbox.LiteLlm.Spend;

/// <summary>One served call, as it becomes a row of "LiteLLM_SpendLogs".</summary>
internal sealed record SpendEntry(string RequestId, string CallType, string KeyHash, DateTimeOffset Start, DateTimeOffset End)
{
    public DateTimeOffset? FirstToken { get; init; }

    public double Spend { get; init; }

    public int PromptTokens { get; init; }

    public int CompletionTokens { get; init; }

    public string Model { get; init; } = "";

    public string ModelId { get; init; } = "";

    public string ModelGroup { get; init; } = "";

    public string Provider { get; init; } = "";

    public string ApiBase { get; init; } = "";

    public string User { get; init; } = "";

    public string? TeamId { get; init; }

    public string? EndUser { get; init; }

    public string? Address { get; init; }

    public string Endpoint { get; init; } = "";

    public JsonObject Metadata { get; init; } = [];

    public JsonArray Tags { get; init; } = [];

    public bool Succeeded { get; init; } = true;
}
