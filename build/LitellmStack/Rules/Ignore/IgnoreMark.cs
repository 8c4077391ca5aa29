using LitellmStack.Findings;

namespace LitellmStack.Rules.Ignore;

/// <summary>Where someone says that a rule is not to speak: for one line by a comment, or for the whole stack in its declarations.</summary>
/// <param name="Rule">As it is written: "compose/image-floating"; it may be none.</param>
/// <param name="Reason">Empty where none is given, and then the mark counts for nothing.</param>
/// <param name="Place">Of the rule's name in the mark.</param>
/// <param name="Line">Of the same file, from 1; nothing where the whole stack is meant.</param>
public sealed record IgnoreMark(string Rule, string Reason, Place Place, int? Line)
{
    /// <summary>What is said when files can't be read, or of marks themselves, can't be unsaid.</summary>
    public bool IsAllowed => All.Ids.Contains(Rule) && !Rule.StartsWith("source/", StringComparison.Ordinal) && !Rule.StartsWith("ignore/", StringComparison.Ordinal);

    public bool Counts => IsAllowed && Reason.Length > 0;

    public bool Covers(Finding finding) =>
        Counts && finding.Rule == Rule && (Line is null || (finding.Place is { } place && place.File == Place.File && place.Line == Line));
}
