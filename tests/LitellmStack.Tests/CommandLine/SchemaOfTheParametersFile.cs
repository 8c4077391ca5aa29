using System.Text.Json.Nodes;

using LitellmStack.CommandLine;
using LitellmStack.Testing;

namespace LitellmStack.Tests.CommandLine;

public sealed class SchemaOfTheParametersFile
{
    private const string Committed = ".nuke/build.schema.json";

    /// <summary>With STACK_WRITE_DOCS=1 the file is written instead of compared.</summary>
    [Fact]
    public void CommittedFileIsTheGeneratedOne()
    {
        if (System.Environment.GetEnvironmentVariable("STACK_WRITE_DOCS") == "1")
        {
            File.WriteAllText(Path.Combine(RepositoryRoot.Path, Committed), SchemaText.Render());
        }

        ShippedFiles.Text(Committed).ShouldBe(SchemaText.Render());
    }

    [Fact]
    public void CommittedParametersNameItAndAreRight()
    {
        var text = ShippedFiles.Text(".nuke/parameters.json");
        text.ShouldContain("\"$schema\": \"./build.schema.json\"");
        ParametersReader.Check(text).ShouldBeEmpty();
    }

    [Fact]
    public void KnowsEveryOptionThatCanBeSetAndNoOther()
    {
        var schema = JsonNode.Parse(SchemaText.Render())!;
        var own = schema["allOf"]![0]!["properties"]!.AsObject().Select(p => p.Key);
        var engine = schema["definitions"]!["NukeBuild"]!["properties"]!.AsObject().Select(p => p.Key);
        own.Concat(engine).Order(StringComparer.Ordinal).ShouldBe(Targets.Settable.Select(o => o.Name).Order(StringComparer.Ordinal));
    }

    [Theory]
    [InlineData("DryRun", "boolean")]
    [InlineData("Timeout", "integer")]
    [InlineData("Project", "string")]
    [InlineData("Format", "string")]
    [InlineData("With", "array")]
    public void TypeIsWhatTheReaderTakes(string option, string type) =>
        JsonNode.Parse(SchemaText.Render())!["allOf"]![0]!["properties"]![option]!["type"]!.ToString().ShouldBe(type);

    [Fact]
    public void EndsWithOneLineEnd() => SchemaText.Render().ShouldEndWith("}\n");
}
