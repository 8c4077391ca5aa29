using Nuke.Common.ValueInjection;

namespace Nuke.Common.Execution;

/// <summary>Marks what will not run before anything does: what --skip names, then what static conditions rule out.</summary>
internal sealed class Skipping(IReadOnlyCollection<ExecutableTarget> plan)
{
    /// <summary>No names at all mean every target. A target that the caller invoked runs all the same, but without its dependencies.</summary>
    public void Apply(IReadOnlyList<string> names)
    {
        foreach (var target in plan.Where(x => names.Count == 0 || names.Any(y => Parameters.SameName(x.Name, y))))
        {
            if (target.Invoked)
                SkipDependencies(target);
            else
                Skip(target, "via parameter");
        }
    }

    public void ApplyStaticConditions()
    {
        foreach (var target in plan.Where(x => x.Status == ExecutionStatus.Scheduled))
        {
            if (Conditions.AllHold(target, target.StaticConditions))
                continue;
            Mark(target, reason: null);
            SkipDependencies(target);
        }
    }

    private void Skip(ExecutableTarget target, string reason)
    {
        if (target.Status != ExecutionStatus.Scheduled)
            return;
        Mark(target, reason);
        SkipDependencies(target);
    }

    private static void Mark(ExecutableTarget target, string reason)
    {
        target.Status = ExecutionStatus.Skipped;
        target.Skipped = reason;
    }

    private void SkipDependencies(ExecutableTarget target)
    {
        if (target.DependencyBehavior == DependencyBehavior.Execute)
            return;
        foreach (var other in target.ExecutionDependencies.Concat(target.Triggers).Where(x => !x.Invoked && !IsNeededBeside(target, x)))
            Skip(other, $"because of {target.Name}");
    }

    private bool IsNeededBeside(ExecutableTarget target, ExecutableTarget other) =>
        plan.Any(x => x != target && x.Status == ExecutionStatus.Scheduled && (x.ExecutionDependencies.Contains(other) || x.Triggers.Contains(other)));
}
