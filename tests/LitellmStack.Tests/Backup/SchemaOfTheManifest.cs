using System.Text;
using System.Text.Json;

using Json.Schema;

using LitellmStack.Backup;
using LitellmStack.Testing;
using LitellmStack.Testing.Backup;

namespace LitellmStack.Tests.Backup;

public sealed class SchemaOfTheManifest
{
    private static readonly string Text = ShippedFiles.Text("docs/schemas/backup-manifest-1.schema.json");
    private static readonly JsonSchema Schema = JsonSchema.FromText(Text);

    private static readonly Manifest Bare = Manifests.Of(1) with
    {
        StackVersion = null, Commit = null, SaltKey = null, Migrations = [], Tables = [], Files = [],
        Server = new("17.10", 17, "postgres:17.10", Collation: null), Gateway = new("litellm:local", Digest: null),
    };

    [Fact]
    public void TakesWhatIsWritten()
    {
        IsValid(Written(Manifests.Of(7))).ShouldBeTrue();
        IsValid(Written(Bare)).ShouldBeTrue();
    }

    [Theory]
    [InlineData("\"format\": 1", "\"format\": 2")]
    [InlineData("\"sequence\": 7", "\"sequence\": 0")]
    [InlineData("\"full.dump\"", "\"../full.dump\"")]
    [InlineData("\"full.dump\"", "\"..\"")]
    [InlineData("cccccc\"", "ccccCC\"")]
    [InlineData("\"rows\": 41", "\"rows\": -1")]
    [InlineData("\"restored\"", "\"Restored\"")]
    [InlineData("T12:00:00Z", "T12:00:00+09:00")]
    [InlineData("\"tools\": \"17.10\",", "")]
    public void RefusesWhatTheReaderRefuses(string text, string other)
    {
        var written = Written(Manifests.Of(7));
        written.ShouldContain(text);
        IsValid(written.Replace(text, other, StringComparison.Ordinal)).ShouldBeFalse();
    }

    /// <summary>Neither says less nor more than the other, and every property is required.</summary>
    [Fact]
    public void NamesThePropertiesThatAreWritten()
    {
        using var schema = JsonDocument.Parse(Text);
        using var manifest = JsonDocument.Parse(ManifestText.Write(Manifests.Of(7)));
        Same(manifest.RootElement, schema.RootElement, "");
    }

    private static void Same(JsonElement value, JsonElement schema, string path)
    {
        switch (value.ValueKind)
        {
            case JsonValueKind.Object:
                var names = value.EnumerateObject().Select(p => p.Name).ToList();
                schema.GetProperty("properties").EnumerateObject().Select(p => p.Name).ShouldBe(names, path);
                schema.GetProperty("required").EnumerateArray().Select(p => p.GetString()!).ShouldBe(names, path);
                foreach (var property in value.EnumerateObject())
                {
                    Same(property.Value, schema.GetProperty("properties").GetProperty(property.Name), $"{path}/{property.Name}");
                }

                break;
            case JsonValueKind.Array:
                Same(value[0], schema.GetProperty("items"), $"{path}[]");
                break;
        }
    }

    private static string Written(Manifest manifest) => Encoding.UTF8.GetString(ManifestText.Write(manifest));

    private static bool IsValid(string text)
    {
        using var document = JsonDocument.Parse(text);
        return Schema.Evaluate(document.RootElement).IsValid;
    }
}
