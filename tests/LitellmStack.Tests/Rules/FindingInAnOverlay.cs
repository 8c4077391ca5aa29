using System.Text;
using System.Text.Json;

using Json.Schema;

using LitellmStack.Findings;
using LitellmStack.Rules;
using LitellmStack.Testing;
using LitellmStack.Testing.Stacks;

namespace LitellmStack.Tests.Rules;

public sealed class FindingInAnOverlay
{
    private const string Base = "services:\n  ollama:\n    image: ollama/ollama:0.32.15\n    environment:\n      OLLAMA_DEBUG: 1\n";
    private const string Overlay = "services:\n  ollama:\n    environment: [OLLAMA_DEBUG=loud]\n";

    private static readonly ValidationReport Report = Of(Base, Overlay);

    [Fact]
    public void SaysInTextWhatTheValueOverrides() => Report.ToText(new TextStyle(Columns: 110)).ShouldContain(
        "compose/1.yml:3:32  error  compose/variable-value\n   3 │     environment: [OLLAMA_DEBUG=loud]\n     │                                ^^^^\n", Case.Sensitive);

    [Fact]
    public void NamesTheLineBetweenWhatHappensAndWhatToDo()
    {
        var lines = Report.ToText(new TextStyle(Columns: 110)).Split('\n');

        lines.ShouldContain("     │ overrides compose/0.yml:5:21");
        lines[Array.IndexOf(lines, "     │ overrides compose/0.yml:5:21") + 1].ShouldStartWith("     │ Write ");
    }

    [Fact]
    public void HasAFieldInJsonAsItsSchemaSays()
    {
        using var json = JsonDocument.Parse(Report.ToJson());

        var finding = json.RootElement.GetProperty("findings").EnumerateArray().Single(f => f.GetProperty("rule").GetString() == "compose/variable-value");
        JsonSerializer.Serialize(finding.GetProperty("overrides")).ShouldBe("""{"file":"compose/0.yml","line":5,"column":21,"length":1}""");
        JsonSchema.FromText(ShippedFiles.Text("docs/schemas/validate-report-1.schema.json")).Evaluate(json.RootElement).IsValid.ShouldBeTrue();
    }

    [Fact]
    public void LinksToARelatedLocationInSarif()
    {
        using var sarif = JsonDocument.Parse(Report.ToSarif("stacks/a"));

        var result = sarif.RootElement.GetProperty("runs")[0].GetProperty("results").EnumerateArray().Single(r => r.GetProperty("ruleId").GetString() == "compose/variable-value");
        result.GetProperty("message").GetProperty("text").GetString()!.ShouldContain(" It overrides [stacks/a/compose/0.yml:5:21](0). ");
        var related = result.GetProperty("relatedLocations").EnumerateArray().ShouldHaveSingleItem();
        related.GetProperty("id").GetInt32().ShouldBe(0);
        related.GetProperty("physicalLocation").GetProperty("artifactLocation").GetProperty("uri").GetString().ShouldBe("stacks/a/compose/0.yml");
        related.GetProperty("physicalLocation").GetProperty("region").GetProperty("startLine").GetInt32().ShouldBe(5);
        related.GetProperty("message").GetProperty("text").GetString().ShouldNotBeNullOrEmpty();
    }

    /// <summary>The rules look at what is in force: a value that an overlay overrides is nobody's any more.</summary>
    [Fact]
    public void IsNoneInTheBaseWhereTheOverlayMendsIt() => Of(Base.Replace(": 1\n", ": loud\n", StringComparison.Ordinal), Overlay.Replace("loud", "1", StringComparison.Ordinal)).Findings
        .ShouldNotContain(f => f.Rule == "compose/variable-value");

    [Fact]
    public void SaysNothingMoreWhereTheOverlayAddsSomething() =>
        Of(Base.Replace("OLLAMA_DEBUG", "OLLAMA_KEEP_ALIVE", StringComparison.Ordinal), Overlay).Findings.Single(f => f.Rule == "compose/variable-value").Overrides.ShouldBeNull();

    [Fact]
    public void SaysNothingMoreWhereTheFileStandsAlone() =>
        Of(Base.Replace(": 1\n", ": loud\n", StringComparison.Ordinal)).ToJson().ShouldNotContain("overrides");

    [Fact]
    public void OfComposeItselfNamesTheLineToo() =>
        Report.With([new Finding("compose/invalid", Severity.Error, new Place("compose/1.yml", 3, 32, 4), "No.", "Mend it.")])
            .Findings.Single(f => f.Rule == "compose/invalid").Overrides.ShouldBe(new Place("compose/0.yml", 5, 21));

    /// <summary>A mount that an overlay puts over another is the one that is judged.</summary>
    [Fact]
    public void IsAboutTheMountThatIsInForce() =>
        Of(
            "services:\n  db:\n    image: postgres:17.10\n    volumes:\n      - data:/var/lib/postgresql/data\nvolumes: {data: }\n",
            "services:\n  db:\n    volumes: [/var/lib/postgresql/data]\n").Findings.Single(f => f.Rule == "compose/volume-data-anonymous")
            .ShouldSatisfyAllConditions(f => f.Place!.ToString().ShouldBe("compose/1.yml:3:15"), f => f.Overrides!.ToString().ShouldBe("compose/0.yml:5:9"));

    private static ValidationReport Of(params string[] compose)
    {
        var input = TextStack.Of();
        var paths = compose.Select((_, i) => $"compose/{i}.yml").ToList();
        return Validation.Run(input with
        {
            Files = input.Files.Concat(compose.Select((text, i) => KeyValuePair.Create(paths[i], (ReadOnlyMemory<byte>)Encoding.UTF8.GetBytes(text)))).ToDictionary(),
            Selected = paths,
        });
    }
}
