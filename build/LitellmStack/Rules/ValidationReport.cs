using LitellmStack.Findings;
using LitellmStack.Ports;
using LitellmStack.Sources;

namespace LitellmStack.Rules;

/// <summary>What is wrong with a stack, in the order of every report, and what is needed to show it.</summary>
public sealed record ValidationReport(IReadOnlyList<Finding> Findings, IReadOnlyList<SourceFile> Sources, Redaction Redaction)
{
    public Summary Summary => Summary.Of(Findings, Sources.Count);

    public ExitCode ExitCode => Findings.Any(f => f.Severity == Severity.Error) ? ExitCode.NotRight : ExitCode.Done;

    /// <summary>The same with what others found: Compose, the file system.</summary>
    public ValidationReport With(IEnumerable<Finding> findings) => this with { Findings = FindingOrder.Sort(Findings.Concat(findings)) };

    public string ToText(TextStyle style, TimeSpan? took = null) => new TextReport(Sources, Redaction, style).Write(Findings, Summary, took);

    public string ToJson() => JsonReport.Write(Findings, Summary, Redaction);
}
