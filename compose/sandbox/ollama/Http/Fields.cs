using System.Text.Json;
using System.Text.Json.Nodes;

namespace Sandbox.Ollama.Http;

/// <summary>Typed reading of a request's fields; the wrong kind is refused as Go's decoder would.</summary>
internal static class Fields
{
    public static string? Text(this JsonObject body, string name) => body[name] switch
    {
        null => null,
        JsonValue value when value.TryGetValue<string>(out var text) => text,
        var other => throw Wrong(name, other, "string"),
    };

    public static bool? Switch(this JsonObject body, string name) => body[name] switch
    {
        null => null,
        JsonValue value when value.TryGetValue<bool>(out var on) => on,
        var other => throw Wrong(name, other, "bool"),
    };

    public static long? Number(this JsonObject body, string name) => body[name] switch
    {
        null => null,
        JsonValue value when value.GetValueKind() == JsonValueKind.Number => (long)value.GetValue<double>(),
        var other => throw Wrong(name, other, "int"),
    };

    public static JsonObject? Object(this JsonObject body, string name) => body[name] switch
    {
        null => null,
        JsonObject value => value,
        var other => throw Wrong(name, other, "map[string]interface {}"),
    };

    public static IReadOnlyList<JsonObject> Objects(this JsonObject body, string name) => body[name] switch
    {
        null => [],
        JsonArray items => [.. items.Select(i => i as JsonObject ?? throw Wrong(name, i ?? "", "object"))],
        var other => throw Wrong(name, other, "array"),
    };

    /// <summary>`name` is the older spelling of `model`.</summary>
    public static string Model(this JsonObject body) =>
        body.Text("model") is { Length: > 0 } model ? model
        : body.Text("name") is { Length: > 0 } name ? name
        : throw RequestBody.Bad("model is required");

    private static RefusedException Wrong(string name, JsonNode found, string wanted) =>
        RequestBody.Bad($"json: cannot unmarshal {RequestBody.KindOf(found)} into Go struct field .{name} of type {wanted}");
}
