using Serilog;

namespace Nuke.Common.Execution;

/// <summary>Runs the targets of a plan; after a failure only those that are assured.</summary>
internal sealed class TargetRun(NukeBuild build)
{
    public void Execute()
    {
        var failed = false;
        foreach (var target in build.ExecutionPlan.Where(x => !failed || x.AssuredAfterFailure))
        {
            try
            {
                Execute(target);
            }
            catch (TargetFailedException)
            {
                failed |= !target.ProceedAfterFailure;
            }
        }
    }

    private void Execute(ExecutableTarget target)
    {
        if (target.Status == ExecutionStatus.Scheduled && !Conditions.AllHold(target, target.DynamicConditions))
            target.Status = ExecutionStatus.Skipped;

        if (target.Status == ExecutionStatus.Skipped)
            build.OnTargetSkipped(target.Name);
        else if (target.Actions.Count == 0)
            target.Status = ExecutionStatus.Collective;
        else
            RunActions(target);
    }

    private void RunActions(ExecutableTarget target)
    {
        target.Status = ExecutionStatus.Running;
        build.OnTargetRunning(target.Name);
        target.Stopwatch.Start();
        try
        {
            target.Actions.ForEach(x => x());
            target.Status = ExecutionStatus.Succeeded;
            build.OnTargetSucceeded(target.Name);
        }
        catch (Exception exception)
        {
            target.Status = ExecutionStatus.Failed;
            Log.Error(exception, "Target {TargetName} has thrown an exception", target.Name);
            build.OnTargetFailed(target.Name);
            throw new TargetFailedException();
        }
        finally
        {
            target.Stopwatch.Stop();
        }
    }
}
