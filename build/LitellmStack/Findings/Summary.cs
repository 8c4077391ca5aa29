namespace LitellmStack.Findings;

/// <summary>How many findings of each severity, in how many files that were read.</summary>
public sealed record Summary(int Errors, int Warnings, int Notes, int Files)
{
    public static Summary Of(IReadOnlyCollection<Finding> findings, int files) =>
        new(Count(findings, Severity.Error), Count(findings, Severity.Warning), Count(findings, Severity.Note), files);

    public override string ToString() =>
        $"{Counted(Errors, "error")}, {Counted(Warnings, "warning")}{(Notes > 0 ? $", {Counted(Notes, "note")}" : "")} in {Counted(Files, "file")}";

    private static int Count(IReadOnlyCollection<Finding> findings, Severity severity) => findings.Count(f => f.Severity == severity);

    private static string Counted(int count, string noun) => $"{count} {noun}{(count == 1 ? "" : "s")}";
}
