using System.Text.Json.Nodes;

namespace Sandbox.Ollama.Inference;

internal sealed record Message(string Role, string Text);

/// <summary>All that an answer depends on.</summary>
internal sealed record Conversation(IReadOnlyList<Message> Messages)
{
    public IReadOnlyList<string> Tools { get; init; } = [];

    /// <summary>"json", a JSON schema, or nothing.</summary>
    public JsonNode? Format { get; init; }

    public bool Think { get; init; }

    public Options Options { get; init; } = Options.None;

    public string LastText => Messages.Count > 0 ? Messages[^1].Text : "";

    public string LastRole => Messages.Count > 0 ? Messages[^1].Role : "";

    /// <summary>Every message costs some tokens for its frame, as with a real template.</summary>
    public int PromptTokens => Messages.Sum(m => Tokens.Count(m.Text) + 4) + 1;
}

internal sealed record ToolCall(string Name, JsonObject Arguments);

/// <summary>The whole answer, in the pieces in which it is streamed.</summary>
internal sealed record Answer(IReadOnlyList<string> Pieces, string DoneReason)
{
    public IReadOnlyList<string> Thinking { get; init; } = [];

    public ToolCall? Call { get; init; }

    public string Text => string.Concat(Pieces);

    public int TokenCount => Math.Max(1, Pieces.Count + Thinking.Count);
}
