using System.Text.Json.Nodes;

namespace LitellmStack.Testing.Release.GitHub;

/// <summary>What the fake GitHub is asked.</summary>
/// <param name="Path">Without the slash in front.</param>
/// <param name="Token">Of the Authorization header; nothing where there is none.</param>
public sealed record FakeRequest(string Method, string Path, IReadOnlyDictionary<string, string> Words, string? Token, string Accept, ReadOnlyMemory<byte> Body)
{
    public JsonNode? Json => Body.Length == 0 ? null : JsonNode.Parse(Body.Span);

    public override string ToString() => $"{Method} {Path}";
}
