using System.Globalization;
using System.Text.Json;
using System.Text.Json.Nodes;

namespace Sandbox.LiteLlm;

/// <summary>Reads a loosely typed value without throwing: what has another type is not there.</summary>
internal static class JsonReading
{
    public static string? AsText(this JsonNode? node) =>
        node is JsonValue value && value.TryGetValue<string>(out var text) ? text : null;

    public static bool? AsBool(this JsonNode? node) => node?.GetValueKind() switch
    {
        JsonValueKind.True => true,
        JsonValueKind.False => false,
        _ => null,
    };

    /// <summary>By way of the text: a node that was made here holds an int or a long, one that was parsed holds neither.</summary>
    public static double? AsNumber(this JsonNode? node) =>
        node?.GetValueKind() == JsonValueKind.Number ? double.Parse(node.ToJsonString(), CultureInfo.InvariantCulture) : null;

    public static int AsCount(this JsonNode? node) => node.AsNumber() is { } number ? (int)number : 0;

    public static IEnumerable<string> AsTexts(this JsonNode? node) =>
        node is JsonArray items ? items.Select(AsText).OfType<string>() : [];
}
