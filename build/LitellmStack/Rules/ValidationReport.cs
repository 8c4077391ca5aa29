using LitellmStack.Compose;
using LitellmStack.Findings;
using LitellmStack.Ports;
using LitellmStack.Rules.Ignore;
using LitellmStack.Rules.Reports;
using LitellmStack.Sources;

namespace LitellmStack.Rules;

/// <summary>What is wrong with a stack, in the order of every report, what was left out by its own word, and what is needed to show it.</summary>
public sealed class ValidationReport
{
    private readonly IReadOnlyList<Finding> _found;
    private readonly IReadOnlyList<IgnoreMark> _marks;

    private readonly Lazy<Overrides>? _overrides;

    /// <param name="overrides">What the values at the findings take the place of; made only where something is found.</param>
    public ValidationReport(
        IReadOnlyList<Finding> found, IReadOnlyList<IgnoreMark> marks, IReadOnlyList<SourceFile> sources, Redaction redaction, Lazy<Overrides>? overrides = null)
    {
        found = [.. found.Select(f => f.Place is { } place && overrides?.Value.At(place) is { } below ? f with { Overrides = below } : f)];
        _found = found;
        _marks = marks;
        _overrides = overrides;
        Sources = sources;
        Redaction = redaction;
        Ignored = marks.Count == 0 ? [] : [.. FindingOrder.Sort(found).Select(f => (f, marks.FirstOrDefault(m => m.Covers(f)))).Where(i => i.Item2 is not null).Select(i => (i.f, i.Item2!))];
        var ignored = Ignored.Select(i => i.Finding).ToHashSet();
        var unused = marks.Where(m => m.Counts && !found.Any(m.Covers)).Select(new Unused().Of);
        Findings = FindingOrder.Sort(found.Where(f => !ignored.Contains(f)).Concat(unused));
    }

    public IReadOnlyList<Finding> Findings { get; }

    /// <summary>Findings that a mark switches off, with it.</summary>
    public IReadOnlyList<(Finding Finding, IgnoreMark Mark)> Ignored { get; }

    public IReadOnlyList<SourceFile> Sources { get; }

    public Redaction Redaction { get; }

    public Summary Summary => Summary.Of(Findings, Sources.Count);

    public ExitCode ExitCode => FailsOn(Severity.Error);

    public ExitCode FailsOn(Severity least) => Findings.Any(f => f.Severity >= least) ? ExitCode.NotRight : ExitCode.Done;

    /// <summary>The same with what others found: Compose, the file system.</summary>
    public ValidationReport With(IEnumerable<Finding> findings) => new([.. _found, .. findings], _marks, Sources, Redaction, _overrides);

    public string ToText(TextStyle style, TimeSpan? took = null) => new TextReport(Sources, Redaction, style).Write(Findings, Summary, took);

    public string ToJson() => JsonReport.Write(Findings, Summary, Redaction);

    /// <param name="folder">Where the stack lies below what code scanning takes for the root, "" where it is the root.</param>
    public string ToSarif(string folder = "") => SarifReport.Write(this, folder);
}
