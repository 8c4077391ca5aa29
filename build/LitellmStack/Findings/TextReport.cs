using System.Globalization;
using System.Text;

using LitellmStack.Sources;

namespace LitellmStack.Findings;

/// <summary>Findings for a reader: place, severity and rule, the line with what is meant marked, what will happen, what to write instead.</summary>
public sealed class TextReport(IReadOnlyList<SourceFile> sources, Redaction redaction, TextStyle style)
{
    private const string Reset = "\e[0m";
    private const string Bold = "\e[1m";
    private const string Dim = "\e[2m";

    /// <summary>A message beside the mark needs this much room; where there is less, it begins on the next line.</summary>
    private const int LeastRoom = 60;

    private readonly Dictionary<string, SourceFile> _sources = sources.ToDictionary(s => s.Path, StringComparer.Ordinal);

    /// <summary>Every finding and the summary; lines end with a line feed.</summary>
    public string Write(IReadOnlyList<Finding> findings, Summary summary, TimeSpan? took = null)
    {
        var text = new StringBuilder();
        foreach (var finding in findings)
        {
            Write(text, finding);
            text.Append('\n');
        }

        text.Append(summary);
        text.Append(took is { } time ? string.Create(CultureInfo.InvariantCulture, $" ({time.TotalSeconds:0.00} s)") : "");
        return text.Append('\n').ToString();
    }

    private void Write(StringBuilder text, Finding finding)
    {
        var colour = Colour(finding.Severity);
        var place = finding.Place is null ? "" : $"{Painted(Bold, Excerpt.Shown(finding.Place.ToString()))}  ";
        text.Append(CultureInfo.InvariantCulture, $"{place}{Painted(colour, finding.Severity.ToString().ToLowerInvariant())}  {finding.Rule}\n");
        var number = finding.Place?.Line.ToString(CultureInfo.InvariantCulture) ?? "";
        var margin = Math.Max(4, number.Length + 2);
        var bar = $"{new string(' ', margin)} {Painted(Dim, "│")}";
        var room = Math.Max(LeastRoom, style.Columns - margin - 3);
        var message = Wrapped(finding.Message, room);
        if (finding.Place is { } at && ExcerptOf(at, room) is { } excerpt)
        {
            text.Append(CultureInfo.InvariantCulture, $"{Painted(Dim, number.PadLeft(margin))} {Painted(Dim, "│")} {excerpt.Text}\n");
            text.Append(CultureInfo.InvariantCulture, $"{bar} {new string(' ', excerpt.Indent)}{Painted(colour, new string('^', excerpt.Width))}");
            var beside = room - excerpt.Indent - excerpt.Width - 1;
            var first = beside >= LeastRoom ? Wrapped(finding.Message, beside) : [];
            text.Append(first.Count == 1 ? $" {first[0]}\n" : "\n");
            message = first.Count == 1 ? [] : message;
        }

        IEnumerable<string> overridden = finding.Overrides is { } below ? [Excerpt.Shown($"overrides {below}")] : [];
        foreach (var line in message.Concat(overridden).Concat(Wrapped(finding.Remedy, room)))
        {
            text.Append(CultureInfo.InvariantCulture, $"{bar} {line}\n");
        }
    }

    private Excerpt? ExcerptOf(Place place, int room)
    {
        if (!_sources.TryGetValue(place.File, out var source) || place.Line > source.LineCount || source.Text.Length == 0)
        {
            return null;
        }

        var (line, moved) = redaction.Line(place.File, place.Line, source.Line(place.Line));
        var from = moved(place.Column - 1);
        return Excerpt.Of(line, from, moved(place.Column - 1 + place.Length) - from, room);
    }

    private List<string> Wrapped(string text, int room)
    {
        var lines = new List<string>();
        var line = new StringBuilder();
        foreach (var word in Excerpt.Shown(redaction.Text(text)).Split(' '))
        {
            if (line.Length > 0 && DisplayWidth.Of(line.ToString()) + 1 + DisplayWidth.Of(word) > room)
            {
                lines.Add(line.ToString());
                line.Clear();
            }

            line.Append(line.Length > 0 ? " " : "").Append(word);
        }

        lines.Add(line.ToString());
        return lines;
    }

    private string Painted(string colour, string text) => style.HasColour ? $"{colour}{text}{Reset}" : text;

    private static string Colour(Severity severity) => severity switch
    {
        Severity.Error => "\e[31m",
        Severity.Warning => "\e[33m",
        _ => "\e[36m",
    };
}
