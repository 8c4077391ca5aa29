using Serilog;

namespace Nuke.Common.Execution;

/// <summary>Runs the targets of a plan; after a failure only those that are assured.</summary>
internal sealed class TargetRun(NukeBuild build)
{
    public void Execute()
    {
        var failed = false;
        foreach (var target in build.ExecutionPlan)
        {
            if (failed && !target.AssuredAfterFailure)
                continue;
            failed |= !Execute(target) && !target.ProceedAfterFailure;
        }
    }

    private bool Execute(ExecutableTarget target)
    {
        if (target.Status == ExecutionStatus.Scheduled && !Holds(target, out var conditionFailed))
        {
            if (conditionFailed)
                return false;
            target.Status = ExecutionStatus.Skipped;
        }

        if (target.Status == ExecutionStatus.Skipped)
        {
            build.OnTargetSkipped(target.Name);
            return true;
        }

        if (target.Actions.Count == 0)
        {
            target.Status = ExecutionStatus.Collective;
            return true;
        }

        return RunActions(target);
    }

    private static bool Holds(ExecutableTarget target, out bool conditionFailed)
    {
        conditionFailed = false;
        try
        {
            return Conditions.AllHold(target, target.DynamicConditions);
        }
        catch (TargetFailedException)
        {
            conditionFailed = true;
            return false;
        }
    }

    private bool RunActions(ExecutableTarget target)
    {
        target.Status = ExecutionStatus.Running;
        build.OnTargetRunning(target.Name);
        target.Stopwatch.Start();
        try
        {
            target.Actions.ForEach(x => x());
            target.Status = ExecutionStatus.Succeeded;
            build.OnTargetSucceeded(target.Name);
            return true;
        }
        catch (Exception exception)
        {
            target.Status = ExecutionStatus.Failed;
            Log.Error(exception, "Target {TargetName} has thrown an exception", target.Name);
            build.OnTargetFailed(target.Name);
            return false;
        }
        finally
        {
            target.Stopwatch.Stop();
        }
    }
}
