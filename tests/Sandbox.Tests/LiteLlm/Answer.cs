using System.Text.Json.Nodes;

namespace Sandbox.Tests.LiteLlm;

public sealed record Answer(int Status, string Text, IReadOnlyDictionary<string, string> Headers)
{
    public JsonNode Json => JsonNode.Parse(Text)!;

    public string Error => Json["error"]!["message"]!.GetValue<string>();

    public string ErrorType => Json["error"]!["type"]!.GetValue<string>();
}
