using Nuke.Common.ValueInjection;

using Serilog;

namespace Nuke.Common.Execution;

/// <summary>One call of the build, from its targets to its exit code.</summary>
internal sealed class BuildRun(NukeBuild build, IReadOnlyCollection<string> defaults)
{
    public int Execute()
    {
        Log.Logger = new ConsoleLogger();
        if (Try(Plan))
        {
            Try(RunPlan);
            build.ExitCode ??= build.IsSucceeding ? 0 : -1;
            build.OnBuildFinished();
        }

        return build.ExitCode ??= 0;
    }

    private void Plan()
    {
        var targets = TargetDiscovery.Find(build, defaults);
        ParametersFile.Load();
        ParameterInjection.InjectInto(build);
        NukeBuild.Verbosity = Parameters.Get<Verbosity?>("Verbosity") ?? NukeBuild.Verbosity;
        build.NoLogo = Parameters.Get<bool>("NoLogo");
        build.Help = Parameters.Get<bool>("Help");
        build.OnBuildCreated();
        Refuse("Plan", "Continue", "Profile");

        var invoked = Parameters.Get<string[]>("Target", '+') ?? [];
        if (build.Help || (invoked.Length == 0 && defaults.Count == 0))
        {
            List(targets);
            return;
        }

        build.ExecutionPlan = ExecutionPlanner.Plan(targets, invoked);
        foreach (var target in build.ExecutionPlan)
            target.Status = ExecutionStatus.Scheduled;
        build.OnBuildInitialized();
    }

    private void RunPlan()
    {
        try
        {
            var skipping = new Skipping(build.ExecutionPlan);
            if (Parameters.Get<string[]>("Skip", '+') is { } names)
                skipping.Apply(names);
            skipping.ApplyStaticConditions();
            Requirements.Check(build);
            new TargetRun(build).Execute();
        }
        finally
        {
            foreach (var target in build.ScheduledTargets)
                target.Status = ExecutionStatus.NotRun;
        }
    }

    /// <summary>What goes wrong outside a target is written past the log, which a build may have redirected.</summary>
    private bool Try(Action action)
    {
        try
        {
            action();
            return build.ExecutionPlan.Count > 0;
        }
        catch (Exception exception)
        {
            if (exception is not TargetFailedException)
                Console.WriteLine($"[ERR] {(exception is BuildFailedException ? exception.Message : exception)}");
            build.ExitCode ??= -1;
            return false;
        }
    }

    private static void Refuse(params string[] options)
    {
        foreach (var option in options.Where(x => CommandLine.Find(x) != null || EnvironmentParameters.Find(x) != null))
            throw new BuildFailedException($"Option '--{option.ToLowerInvariant()}' is not supported by this build's subset of NUKE.");
    }

    private static void List(IReadOnlyList<ExecutableTarget> targets)
    {
        foreach (var target in targets.Where(x => x.Listed))
            Console.WriteLine($"{target.Name}  {target.Description}".TrimEnd());
    }
}
