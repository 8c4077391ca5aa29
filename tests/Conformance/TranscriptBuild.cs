using Nuke.Common;
using Nuke.Common.Execution;

using static Conformance.Transcript;

namespace Conformance;

/// <summary>Says what the engine plans, what it does, and how each target ended.</summary>
[DisableDefaultOutput(
    DefaultOutput.Logo,
    DefaultOutput.TargetHeader,
    DefaultOutput.TargetCollapse,
    DefaultOutput.ErrorsAndWarnings,
    DefaultOutput.TargetOutcome,
    DefaultOutput.BuildOutcome,
    DefaultOutput.Timestamps)]
internal abstract class TranscriptBuild : NukeBuild
{
    protected override void OnBuildCreated() => NoLogo = true;

    protected override void OnBuildInitialized()
    {
        Say($"plan {Names(ExecutionPlan)}");
        Say($"invoked {Names(InvokedTargets)}");
    }

    protected override void OnTargetRunning(string target) => Say($"run {target}");

    protected override void OnTargetSkipped(string target) => Say($"skip {target}");

    protected override void OnTargetFailed(string target) => Say($"fail {target}");

    protected override void OnBuildFinished()
    {
        foreach (var target in ExecutionPlan)
            Say($"{target.Name}: {End(target)}");
    }

    private static string End(ExecutableTarget target) =>
        target.Status == ExecutionStatus.Skipped && target.Skipped is { Length: > 0 } reason ? $"Skipped {reason}" : $"{target.Status}";

    private static string Names(IEnumerable<ExecutableTarget> targets) =>
        string.Join(' ', targets.Select(x => x.Name)) is { Length: > 0 } names ? names : "-";
}
