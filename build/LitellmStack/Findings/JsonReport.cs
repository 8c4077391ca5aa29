using System.Text;
using System.Text.Encodings.Web;
using System.Text.Json;

namespace LitellmStack.Findings;

/// <summary>
/// Findings for a program. The shape is stable: a further member may come, none goes or changes. <c>format</c> is 1; <c>summary</c> counts;
/// each of <c>findings</c>, in the order of every report, has <c>rule</c>, <c>severity</c> (error, warning, note), <c>file</c>, <c>line</c>,
/// <c>column</c>, <c>length</c> (all four null where it is not about a file; columns and lengths in UTF-16 units, from 1), <c>message</c> and <c>remedy</c>; one about a value
/// that a compose file lays over an earlier one's has <c>overrides</c>, with the earlier <c>file</c>, <c>line</c>, <c>column</c> and <c>length</c>.
/// </summary>
public static class JsonReport
{
    private static readonly JsonWriterOptions Options = new() { Indented = true, NewLine = "\n", Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    public static string Write(IReadOnlyList<Finding> findings, Summary summary, Redaction redaction)
    {
        using var stream = new MemoryStream();
        using (var json = new Utf8JsonWriter(stream, Options))
        {
            json.WriteStartObject();
            json.WriteNumber("format", 1);
            json.WriteStartObject("summary");
            json.WriteNumber("errors", summary.Errors);
            json.WriteNumber("warnings", summary.Warnings);
            json.WriteNumber("notes", summary.Notes);
            json.WriteNumber("files", summary.Files);
            json.WriteEndObject();
            json.WriteStartArray("findings");
            foreach (var finding in findings)
            {
                Write(json, finding, redaction);
            }

            json.WriteEndArray();
            json.WriteEndObject();
        }

        return Encoding.UTF8.GetString(stream.GetBuffer(), 0, (int)stream.Length) + "\n";
    }

    private static void Write(Utf8JsonWriter json, Finding finding, Redaction redaction)
    {
        json.WriteStartObject();
        json.WriteString("rule", finding.Rule);
        json.WriteString("severity", finding.Severity.ToString().ToLowerInvariant());
        Write(finding.Place);
        json.WriteString("message", redaction.Text(finding.Message));
        json.WriteString("remedy", redaction.Text(finding.Remedy));
        if (finding.Overrides is { } below)
        {
            json.WriteStartObject("overrides");
            Write(below);
            json.WriteEndObject();
        }

        json.WriteEndObject();

        void Write(Place? place)
        {
            json.WriteString("file", place?.File);
            Number("line", place?.Line);
            Number("column", place?.Column);
            Number("length", place?.Length);
        }

        void Number(string name, int? value)
        {
            if (value is { } number)
            {
                json.WriteNumber(name, number);
            }
            else
            {
                json.WriteNull(name);
            }
        }
    }
}
