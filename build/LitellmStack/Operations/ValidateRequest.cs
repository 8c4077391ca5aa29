using LitellmStack.Findings;
using LitellmStack.Rules;

namespace LitellmStack.Operations;

/// <summary>What of a stack is to be validated, and how it is told.</summary>
/// <param name="Format">text, json, sarif.</param>
/// <param name="FailOn">The least severity that makes the exit code 1.</param>
/// <param name="Explain">A rule whose page is wanted instead.</param>
/// <param name="Named">Files that are named instead of found by their names; they may lie in this clone too.</param>
public sealed record ValidateRequest(string Format, Severity FailOn, string? Explain, StackSearch.Named Named)
{
    public static readonly ValidateRequest Plain = new("text", Severity.Error, null, new([], null, null));
}
