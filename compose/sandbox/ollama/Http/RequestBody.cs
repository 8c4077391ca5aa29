using System.Text.Json;
using System.Text.Json.Nodes;

namespace Sandbox.Ollama.Http;

/// <summary>Reads a request's JSON object, and refuses what is none in the words of Go's decoder.</summary>
internal static class RequestBody
{
    public static async Task<JsonObject> Read(HttpContext http)
    {
        using var memory = new MemoryStream();
        await http.Request.Body.CopyToAsync(memory, http.RequestAborted);
        var bytes = HalfCharacters.Replaced(memory.ToArray());
        if (bytes.AsSpan().Trim(" \t\r\n"u8).IsEmpty)
            throw Bad("missing request body");

        return Parse(bytes) switch
        {
            JsonObject body => body,
            JsonArray => throw Bad("json: cannot unmarshal array into Go value"),
            JsonValue value => throw Bad($"json: cannot unmarshal {KindOf(value)} into Go value"),
            _ => [],
        };
    }

    public static string KindOf(JsonNode node) => node.GetValueKind() switch
    {
        JsonValueKind.True or JsonValueKind.False => "bool",
        JsonValueKind.Array => "array",
        JsonValueKind.Object => "object",
        JsonValueKind.Number => "number",
        _ => "string",
    };

    public static RefusedException Bad(string message) => new(StatusCodes.Status400BadRequest, message);

    private static JsonNode? Parse(byte[] bytes)
    {
        try
        {
            var reader = new Utf8JsonReader(bytes);
            var node = JsonNode.Parse(ref reader);
            // A second key of the same name is only noticed when the object is first used.
            _ = node?.ToJsonString();
            return node;
        }
        catch (JsonException e)
        {
            throw Bad(Words(e, bytes));
        }
        catch (ArgumentException)
        {
            throw Bad("a key stands twice in one object");
        }
    }

    private static string Words(JsonException e, byte[] bytes)
    {
        var lines = bytes.AsSpan();
        for (var line = e.LineNumber ?? 0; line > 0; line--)
            lines = lines[(lines.IndexOf((byte)'\n') + 1)..];
        var at = (int)(e.BytePositionInLine ?? 0);
        return at >= lines.Length || e.Message.Contains("end of data", StringComparison.Ordinal)
            ? "unexpected EOF"
            : $"invalid character '{(char)lines[at]}' looking for beginning of value";
    }
}
