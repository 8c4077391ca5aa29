using LitellmStack.Plans;
using LitellmStack.Release.Steps;

namespace LitellmStack.Release;

/// <summary>From the changelog to a pushed tag. What an earlier run has done falls out.</summary>
public static class ReleasePlan
{
    public static Plan Make(ReleaseWork work) => new([CutChangelog.Make(work), CommitRelease.Make(work), TagRelease.Make(work), PushRelease.Make(work)]);

    /// <summary>The steps that are left, as one line: "cut CHANGELOG.md · commit · …".</summary>
    public static string Would(Plan plan) =>
        string.Join(" · ", plan.Steps.Where(step => step is { DoneAlready: null, SkipReason: null }).Select(step => step.Would));
}
