using System.Text;

namespace LitellmStack.Findings;

/// <summary>Findings as GitHub Actions shows them: workflow commands beside the lines of a pull request, and a table on the run's page.</summary>
/// <param name="folder">Where the stack lies below the workspace, "" where it is the workspace.</param>
public sealed class Annotations(Redaction redaction, string folder)
{
    /// <summary>A step's summary may hold 1 MiB; this many rows stay far below it.</summary>
    private const int MostRows = 500;

    /// <summary>One command a line. What is not about a file is shown on the run's page only.</summary>
    public string Commands(IReadOnlyList<Finding> findings) => string.Concat(findings.Select(f => $"::{Level(f)} {Where(f)}title={Property(f.Rule)}::{Text($"{f.Message}{Below(f)} {f.Remedy}")}\n"));

    public string Summary(IReadOnlyList<Finding> findings, Summary summary)
    {
        var page = new StringBuilder($"### Validate: {summary}\n");
        if (findings.Count > 0)
        {
            page.Append("\n| place | severity | rule | what happens | what to write |\n|---|---|---|---|---|\n");
        }

        foreach (var finding in findings.Take(MostRows))
        {
            page.Append($"| {Cell(finding.Place is null ? "" : Path(finding.Place).ToString())} | {finding.Severity.ToString().ToLowerInvariant()} | {finding.Rule} | {Cell(finding.Message + Below(finding))} | {Cell(finding.Remedy)} |\n");
        }

        return page.Append(findings.Count > MostRows ? $"\n{findings.Count - MostRows} more are in the log.\n" : "").ToString();
    }

    private Place Path(Place place) => folder.Length == 0 ? place : place with { File = $"{folder}/{place.File}" };

    private string Below(Finding finding) => finding.Overrides is { } below ? $" It overrides {Path(below)}." : "";

    private string Where(Finding finding) => finding.Place is { } place
        ? $"file={Property(Path(place).File)},line={place.Line},col={place.Column},endColumn={place.Column + place.Length},"
        : "";

    private static string Level(Finding finding) => finding.Severity == Severity.Note ? "notice" : finding.Severity.ToString().ToLowerInvariant();

    private string Text(string text) => Escaped(redaction.Text(text));

    private static string Property(string text) => Escaped(text).Replace(":", "%3A", StringComparison.Ordinal).Replace(",", "%2C", StringComparison.Ordinal);

    private static string Escaped(string text) => text.Replace("%", "%25", StringComparison.Ordinal).Replace("\r", "%0D", StringComparison.Ordinal).Replace("\n", "%0A", StringComparison.Ordinal);

    private string Cell(string text) => redaction.Text(text)
        .Replace("&", "&amp;", StringComparison.Ordinal).Replace("<", "&lt;", StringComparison.Ordinal).Replace("|", "\\|", StringComparison.Ordinal)
        .Replace("\r", " ", StringComparison.Ordinal).Replace("\n", " ", StringComparison.Ordinal);
}
