using System.Text.Json;

using LitellmStack.Findings;

namespace LitellmStack.Rules.Reports;

/// <summary>A place as SARIF writes it: the path in the form of a URI, from what code scanning takes for the root.</summary>
internal static class SarifPlace
{
    /// <param name="folder">Where the stack lies below that root, "" where it is the root.</param>
    public static Place InFolder(Place place, string folder) => folder.Length == 0 ? place : place with { File = $"{folder}/{place.File}" };

    public static void Write(Utf8JsonWriter json, Place place)
    {
        json.WriteStartObject("physicalLocation");
        json.WriteStartObject("artifactLocation");
        json.WriteString("uri", string.Join('/', place.File.Split('/').Select(Uri.EscapeDataString)));
        json.WriteString("uriBaseId", "%SRCROOT%");
        json.WriteEndObject();
        json.WriteStartObject("region");
        json.WriteNumber("startLine", place.Line);
        json.WriteNumber("startColumn", place.Column);
        json.WriteNumber("endColumn", place.Column + place.Length);
        json.WriteEndObject();
        json.WriteEndObject();
    }
}
