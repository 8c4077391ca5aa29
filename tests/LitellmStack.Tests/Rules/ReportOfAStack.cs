using System.Text.Json;
using System.Text.RegularExpressions;

using Json.Schema;

using LitellmStack.Findings;
using LitellmStack.Rules;
using LitellmStack.Testing;
using LitellmStack.Testing.Stacks;

namespace LitellmStack.Tests.Rules;

public sealed partial class ReportOfAStack
{
    private static readonly JsonSchema Schema = JsonSchema.FromText(ShippedFiles.Text("docs/schemas/validate-report-1.schema.json"));

    private static readonly JsonSerializerOptions Indented = new() { WriteIndented = true, NewLine = "\n" };

    private static readonly ValidationReport Report = Validation
        .Run(TextStack.Of(
            "services:\n  litellm:\n    image: litellm/litellm:1.108.15\n    environment: {A: sk-abcdefghijklmnopqrstuvwx}\n  web:\n    image: nginx:latest # validate: ignore compose/image-floating -- here alone\n",
            "model_list: []\ngeneral_settings: {master_key: os.environ/KEY}\n"))
        .With([new Finding("compose/not-checked", Severity.Note, null, "Nobody was asked.", "Install it; not sk-abcdefghijklmnopqrstuvwx.")]);

    /// <summary>Without the rules, which docs/rules.md holds too, and their numbers, which change with every new one. GitHub refuses a result without a place.</summary>
    [Fact]
    public Task InSarif()
    {
        using var sarif = JsonDocument.Parse(Report.ToSarif());
        var results = JsonSerializer.Serialize(Run(sarif).GetProperty("results"), Indented);
        return Snapshot.Text(Number().Replace(results, "\"ruleIndex\": 0"), "json");
    }

    [Fact]
    public void InSarifExplainsEveryRuleThatItCanName()
    {
        using var sarif = JsonDocument.Parse(Report.ToSarif());
        var rules = Run(sarif).GetProperty("tool").GetProperty("driver").GetProperty("rules").EnumerateArray().ToList();

        rules.Select(r => r.GetProperty("id").GetString()).ShouldBe(All.Named.Select(r => r.Id));
        foreach (var result in Run(sarif).GetProperty("results").EnumerateArray())
        {
            rules[result.GetProperty("ruleIndex").GetInt32()].GetProperty("id").GetString().ShouldBe(result.GetProperty("ruleId").GetString());
        }
    }

    [Fact]
    public void InSarifHoldsNoMoreThanGitHubTakesAndKeepsTheWorst()
    {
        var many = Enumerable.Range(1, 25_010).Select(i => new Finding("compose/invalid", i > 25_000 ? Severity.Error : Severity.Note, new Place("a.yml", i, 1), "No.", "Mend it."));

        using var sarif = JsonDocument.Parse(new ValidationReport([.. many], [], [], new Redaction([], [])).ToSarif());

        Run(sarif).GetProperty("results").GetArrayLength().ShouldBe(25_000);
        Run(sarif).GetProperty("results").EnumerateArray().Count(r => r.GetProperty("level").GetString() == "error").ShouldBe(10);
        Run(sarif).GetProperty("invocations")[0].GetProperty("toolExecutionNotifications")[0].GetProperty("message").GetProperty("text").GetString().ShouldStartWith("10 further findings");
    }

    [Fact]
    public void InJsonIsAsItsSchemaSays()
    {
        IsValid(Report.ToJson()).ShouldBeTrue();
        IsValid(Report.ToJson().Replace("\"warning\"", "\"warn\"", StringComparison.Ordinal).Replace("\"error\"", "\"err\"", StringComparison.Ordinal)).ShouldBeFalse();
    }

    [Theory]
    [InlineData(Severity.Error)]
    [InlineData(Severity.Warning)]
    [InlineData(Severity.Note)]
    public void FailsOnWhatIsAskedFor(Severity severity)
    {
        var report = new ValidationReport([new Finding("compose/invalid", severity, null, "No.", "Mend it.")], [], [], new Redaction([], []));

        foreach (var least in Enum.GetValues<Severity>())
        {
            report.FailsOn(least).ShouldBe(least <= severity ? LitellmStack.Ports.ExitCode.NotRight : LitellmStack.Ports.ExitCode.Done);
        }
    }

    [Fact]
    public void ShowsNoSecretInAnyForm() => (Report.ToSarif() + Report.ToJson()).ShouldNotContain("sk-abc");

    [GeneratedRegex("\"ruleIndex\": [0-9]+")]
    private static partial Regex Number();

    private static JsonElement Run(JsonDocument sarif) => sarif.RootElement.GetProperty("runs")[0];

    private static bool IsValid(string text)
    {
        using var json = JsonDocument.Parse(text);
        return Schema.Evaluate(json.RootElement).IsValid;
    }
}
