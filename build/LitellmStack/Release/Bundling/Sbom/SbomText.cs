using System.Globalization;
using System.Text.Encodings.Web;
using System.Text.Json;

namespace LitellmStack.Release.Bundling.Sbom;

/// <summary>CycloneDX 1.6 as JSON (https://cyclonedx.org/docs/1.6/json/). Without a serial number: it would be another one in every build.</summary>
internal static class SbomText
{
    private static readonly JsonWriterOptions Layout = new() { Indented = true, NewLine = "\n", Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    public static byte[] Write(SbomDocument document)
    {
        using var buffer = new MemoryStream();
        using (var json = new Utf8JsonWriter(buffer, Layout))
        {
            json.WriteStartObject();
            json.WriteString("$schema", "http://cyclonedx.org/schema/bom-1.6.schema.json");
            json.WriteString("bomFormat", "CycloneDX");
            json.WriteString("specVersion", "1.6");
            json.WriteNumber("version", 1);
            Metadata(json, document);
            json.WriteStartArray("components");
            foreach (var component in document.Components.OrderBy(c => c.Type, StringComparer.Ordinal).ThenBy(c => c.Reference, StringComparer.Ordinal))
            {
                Component(json, component);
            }

            json.WriteEndArray();
            json.WriteEndObject();
        }

        buffer.WriteByte((byte)'\n');
        return buffer.ToArray();
    }

    private static void Metadata(Utf8JsonWriter json, SbomDocument document)
    {
        json.WriteStartObject("metadata");
        json.WriteString("timestamp", document.Time.UtcDateTime.ToString("yyyy-MM-dd'T'HH:mm:ss'Z'", CultureInfo.InvariantCulture));
        json.WritePropertyName("component");
        Component(json, new SbomComponent("application", document.Product, document.Product)
        {
            Version = document.Version,
            Properties = [($"{document.Product}:commit", document.Commit)],
        });
        json.WriteEndObject();
    }

    private static void Component(Utf8JsonWriter json, SbomComponent component)
    {
        json.WriteStartObject();
        json.WriteString("type", component.Type);
        json.WriteString("bom-ref", component.Reference);
        json.WriteString("name", component.Name);
        Optional(json, "version", component.Version);
        Optional(json, "scope", component.Scope);
        if (component.Hash is var (algorithm, hexadecimal))
        {
            json.WriteStartArray("hashes");
            json.WriteStartObject();
            json.WriteString("alg", algorithm);
            json.WriteString("content", hexadecimal);
            json.WriteEndObject();
            json.WriteEndArray();
        }

        Optional(json, "purl", component.Purl);
        if (component.Website is { } website)
        {
            json.WriteStartArray("externalReferences");
            json.WriteStartObject();
            json.WriteString("type", "website");
            json.WriteString("url", website);
            json.WriteEndObject();
            json.WriteEndArray();
        }

        Properties(json, component.Properties);
        json.WriteEndObject();
    }

    private static void Properties(Utf8JsonWriter json, IReadOnlyList<(string Name, string Value)> properties)
    {
        if (properties.Count == 0)
        {
            return;
        }

        json.WriteStartArray("properties");
        foreach (var (name, value) in properties)
        {
            json.WriteStartObject();
            json.WriteString("name", name);
            json.WriteString("value", value);
            json.WriteEndObject();
        }

        json.WriteEndArray();
    }

    private static void Optional(Utf8JsonWriter json, string name, string? value)
    {
        if (value is not null)
        {
            json.WriteString(name, value);
        }
    }
}
