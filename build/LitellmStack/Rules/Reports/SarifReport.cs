using System.Text;
using System.Text.Encodings.Web;
using System.Text.Json;

using LitellmStack.Findings;
using LitellmStack.Rules.Ignore;

namespace LitellmStack.Rules.Reports;

/// <summary>
/// SARIF 2.1.0 for GitHub's code scanning and editors. GitHub takes 25 000 results of a run and asks for a place of each: what is not about a file
/// stands at the first line of the first one, and what is over the limit is left out, least severe first, and said so.
/// </summary>
internal static class SarifReport
{
    /// <summary>GitHub Docs, "SARIF support for code scanning".</summary>
    internal const int MostResults = 25_000;

    private static readonly JsonWriterOptions Options = new() { Indented = true, NewLine = "\n", Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    private static readonly Dictionary<string, int> Indexes = All.Named.Select((rule, index) => (rule.Id, index)).ToDictionary(StringComparer.Ordinal);

    public static string Write(ValidationReport report, string folder)
    {
        using var stream = new MemoryStream();
        using (var json = new Utf8JsonWriter(stream, Options))
        {
            json.WriteStartObject();
            json.WriteString("$schema", "https://json.schemastore.org/sarif-2.1.0.json");
            json.WriteString("version", "2.1.0");
            json.WriteStartArray("runs");
            json.WriteStartObject();
            Driver(json);
            json.WriteString("columnKind", "utf16CodeUnits");
            var results = report.Findings.Select(f => (Finding: f, Mark: (IgnoreMark?)null)).Concat(report.Ignored.Select(i => (i.Finding, (IgnoreMark?)i.Mark))).ToList();
            var kept = results.Count <= MostResults ? results : [.. results.OrderByDescending(r => r.Finding.Severity).Take(MostResults)];
            Invocation(json, results.Count - kept.Count);
            json.WriteStartArray("results");
            var first = report.Sources.Count > 0 ? report.Sources[0].Path : null;
            foreach (var (finding, mark) in kept)
            {
                Result(json, finding, mark, report.Redaction, first, folder);
            }

            json.WriteEndArray();
            json.WriteEndObject();
            json.WriteEndArray();
            json.WriteEndObject();
        }

        return Encoding.UTF8.GetString(stream.GetBuffer(), 0, (int)stream.Length) + "\n";
    }

    private static void Driver(Utf8JsonWriter json)
    {
        json.WriteStartObject("tool");
        json.WriteStartObject("driver");
        json.WriteString("name", "litellm-stack");
        json.WriteStartArray("rules");
        foreach (var rule in All.Named)
        {
            json.WriteStartObject();
            json.WriteString("id", rule.Id);
            json.WriteString("name", Name(rule.Id));
            Text(json, "shortDescription", rule.Title + ".");
            Text(json, "fullDescription", rule.Why);
            json.WriteStartObject("help");
            json.WriteString("text", $"{rule.Why} {rule.Remedy}");
            json.WriteString("markdown", RulesPage.Section(rule));
            json.WriteEndObject();
            json.WriteStartObject("defaultConfiguration");
            json.WriteString("level", Level(rule.Severity));
            json.WriteEndObject();
            json.WriteStartObject("properties");
            json.WriteStartArray("tags");
            json.WriteStringValue(rule.Id.Split('/')[0]);
            json.WriteEndArray();
            json.WriteEndObject();
            json.WriteEndObject();
        }

        json.WriteEndArray();
        json.WriteEndObject();
        json.WriteEndObject();
    }

    private static void Invocation(Utf8JsonWriter json, int leftOut)
    {
        json.WriteStartArray("invocations");
        json.WriteStartObject();
        json.WriteBoolean("executionSuccessful", true);
        if (leftOut > 0)
        {
            json.WriteStartArray("toolExecutionNotifications");
            json.WriteStartObject();
            json.WriteString("level", "warning");
            Text(json, "message", $"{leftOut} further findings are left out: a run holds {MostResults}.");
            json.WriteEndObject();
            json.WriteEndArray();
        }

        json.WriteEndObject();
        json.WriteEndArray();
    }

    private static void Result(Utf8JsonWriter json, Finding finding, IgnoreMark? mark, Redaction redaction, string? firstFile, string folder)
    {
        json.WriteStartObject();
        json.WriteString("ruleId", finding.Rule);
        json.WriteNumber("ruleIndex", Indexes[finding.Rule]);
        json.WriteString("level", Level(finding.Severity));
        // "[text](0)" is SARIF's link to a related location; GitHub shows those that a message links to.
        var below = finding.Overrides is { } overridden ? SarifPlace.InFolder(overridden, folder) : null;
        Text(json, "message", $"{redaction.Text(finding.Message)}{(below is null ? "" : $" It overrides [{below}](0).")} {redaction.Text(finding.Remedy)}");
        if ((finding.Place ?? (firstFile is null ? null : new Place(firstFile, 1, 1))) is { } place)
        {
            json.WriteStartArray("locations");
            json.WriteStartObject();
            SarifPlace.Write(json, SarifPlace.InFolder(place, folder));
            json.WriteEndObject();
            json.WriteEndArray();
        }

        if (below is not null)
        {
            json.WriteStartArray("relatedLocations");
            json.WriteStartObject();
            json.WriteNumber("id", 0);
            SarifPlace.Write(json, below);
            Text(json, "message", "The value that is overridden.");
            json.WriteEndObject();
            json.WriteEndArray();
        }

        if (mark is not null)
        {
            json.WriteStartArray("suppressions");
            json.WriteStartObject();
            json.WriteString("kind", mark.Line is null ? "external" : "inSource");
            json.WriteString("justification", redaction.Text(mark.Reason));
            json.WriteEndObject();
            json.WriteEndArray();
        }

        json.WriteEndObject();
    }

    private static void Text(Utf8JsonWriter json, string name, string text)
    {
        json.WriteStartObject(name);
        json.WriteString("text", text);
        json.WriteEndObject();
    }

    /// <summary>"compose/image-floating" is "ComposeImageFloating": SARIF wants a name without punctuation.</summary>
    private static string Name(string id) => string.Concat(id.Split('/', '-').Select(word => char.ToUpperInvariant(word[0]) + word[1..]));

    private static string Level(Severity severity) => severity.ToString().ToLowerInvariant();
}
