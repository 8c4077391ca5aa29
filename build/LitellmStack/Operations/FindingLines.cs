using LitellmStack.Findings;
using LitellmStack.Plans;
using LitellmStack.Ports;

namespace LitellmStack.Operations;

/// <summary>Findings about the world outside, as lines of a transcript.</summary>
public static class FindingLines
{
    /// <summary>Writes them all, in order, and says what they mean for the exit code.</summary>
    public static ExitCode Report(this ITranscript transcript, IEnumerable<Finding> findings)
    {
        var all = findings.ToList();
        foreach (var finding in all)
        {
            transcript.Write(finding.Severity.ToString().ToLowerInvariant(), $"{(finding.Place is null ? "" : $"{finding.Place}: ")}{finding.Message}   [{finding.Rule}]\n{finding.Remedy}");
        }

        var errors = all.FindAll(f => f.Severity == Severity.Error);
        return errors.Count == 0 ? ExitCode.Done
            : errors.Exists(f => !f.RetryHelps) ? ExitCode.NotRight
            : ExitCode.OutsideWorld;
    }
}
