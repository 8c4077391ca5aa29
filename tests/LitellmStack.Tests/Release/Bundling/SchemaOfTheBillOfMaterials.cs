using System.Runtime.Loader;
using System.Text;
using System.Text.Json;

using Json.Schema;

namespace LitellmStack.Tests.Release.Bundling;

/// <summary>What CycloneDX itself takes for a bill of materials: the schemas are those in the library of its own tool.</summary>
public sealed class SchemaOfTheBillOfMaterials
{
    private static readonly Lazy<JsonSchema> Schema = new(Read);

    [Fact]
    public async Task TakesWhatIsWritten() => Troubles(await Written()).ShouldBeEmpty();

    [Theory]
    [InlineData("\"type\": \"container\"", "\"type\": \"image\"")]
    [InlineData("\"bomFormat\": \"CycloneDX\"", "\"bomFormat\": \"Cyclone\"")]
    [InlineData("\"alg\": \"SHA-256\"", "\"alg\": \"SHA256\"")]
    [InlineData("\"scope\": \"excluded\"", "\"scope\": \"tests\"")]
    public async Task RefusesWhatIsNone(string text, string other)
    {
        var written = await Written();
        written.ShouldContain(text);
        Troubles(written.Replace(text, other, StringComparison.Ordinal)).ShouldNotBeEmpty();
    }

    private static async Task<string> Written() => Encoding.UTF8.GetString((await Fixture.Bundles())[2].Content.Span);

    private static List<string> Troubles(string bill)
    {
        using var document = JsonDocument.Parse(bill);
        var results = Schema.Value.Evaluate(document.RootElement, new() { OutputFormat = OutputFormat.List });
        return results.IsValid ? [] : [.. (results.Details ?? []).Where(one => one.Errors is { Count: > 0 }).Select(one => $"{one.InstanceLocation}: {string.Join("; ", one.Errors!.Values)}").DefaultIfEmpty("not valid")];
    }

    private static JsonSchema Read()
    {
        var library = new AssemblyLoadContext("schemas").LoadFromAssemblyPath(Path.Combine(AppContext.BaseDirectory, "Schemas", "CycloneDX.Core.dll"));
        var options = new BuildOptions { SchemaRegistry = new() };
        return ((string[])["spdx", "jsf-0.82", "bom-1.6"]).Select(name =>
        {
            using var text = new StreamReader(library.GetManifestResourceStream($"CycloneDX.Core.Schemas.{name}.schema.json").ShouldNotBeNull());
            return JsonSchema.FromText(text.ReadToEnd(), options);
        }).Last();
    }
}
