using System.Globalization;

using LitellmStack.Ports;

namespace LitellmStack.Plans;

/// <summary>The only loop over a plan's steps.</summary>
public sealed class Runner(ITranscript transcript, TimeProvider clock)
{
    /// <summary>Runs the steps in order up to the first failure that others depend on; what came after it is not in the result.</summary>
    public async Task<IReadOnlyList<StepResult>> Run(Plan plan, CancellationToken cancellation)
    {
        var results = new List<StepResult>();
        foreach (var step in plan.Steps)
        {
            cancellation.ThrowIfCancellationRequested();
            var start = clock.GetTimestamp();
            var outcome = await RunOne(step, cancellation);
            var result = new StepResult(step.Title, outcome, clock.GetElapsedTime(start));
            results.Add(result);
            transcript.Write(step.Title, Describe(result));
            if (outcome is Outcome.Failed && !step.OthersGoOn)
            {
                break;
            }
        }

        return results;
    }

    /// <summary>Prints what <see cref="Run"/> would do with the very same plan, and changes nothing.</summary>
    public void DryRun(Plan plan)
    {
        foreach (var step in plan.Steps)
        {
            transcript.Write(step.Title, step switch
            {
                { SkipReason: { } reason } => $"skip: {reason}",
                { DoneAlready: { } detail } => $"nothing to do: {detail}",
                _ => $"would {step.Would}",
            });
        }
    }

    /// <summary>Acts the steps that only write files; in a dry run those files are in memory.</summary>
    public async Task Rehearse(Plan plan, CancellationToken cancellation)
    {
        foreach (var step in plan.Steps.Where(step => step is { OnlyWritesFiles: true, SkipReason: null, DoneAlready: null }))
        {
            await step.Act(new StepProgress(step.Title, transcript), cancellation);
        }
    }

    /// <summary>0 where nothing failed; where both kinds of failure happened, the one that a retry does not mend decides.</summary>
    public static ExitCode ExitCodeOf(IEnumerable<StepResult> results)
    {
        var failures = results.Select(r => r.Outcome).OfType<Outcome.Failed>().ToList();
        return failures.Count == 0 ? ExitCode.Done
            : failures.Exists(f => !f.RetryHelps) ? ExitCode.NotRight
            : ExitCode.OutsideWorld;
    }

    private async Task<Outcome> RunOne(Step step, CancellationToken cancellation)
    {
        if (step.SkipReason is { } reason)
        {
            return new Outcome.Skipped(reason);
        }

        if (step.DoneAlready is { } detail)
        {
            return new Outcome.AlreadyDone(detail);
        }

        try
        {
            return await step.Act(new StepProgress(step.Title, transcript), cancellation);
        }
        catch (OutsideWorldException e)
        {
            return new Outcome.Failed(e.Message, e.Remedy, RetryHelps: true);
        }
    }

    private static string Describe(StepResult result) => result.Outcome switch
    {
        Outcome.Done done => $"{done.Detail}{Seconds(done.Took ?? result.Took)}",
        Outcome.AlreadyDone already => already.Detail,
        Outcome.Skipped skipped => $"skipped: {skipped.Reason}",
        Outcome.Failed failed => $"{failed.What}\n{failed.Remedy}",
        _ => throw new InvalidOperationException($"no words for {result.Outcome.GetType().Name}"),
    };

    /// <summary>Durations under a tenth of a second say nothing a reader can use.</summary>
    private static string Seconds(TimeSpan took) =>
        took.TotalSeconds < 0.1 ? "" : string.Create(CultureInfo.InvariantCulture, $"   {took.TotalSeconds:0.0} s");
}
