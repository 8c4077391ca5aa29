using Nuke.Common.ValueInjection;

using Serilog;

namespace Nuke.Common.Execution;

/// <summary>One call of the build, from its targets to its exit code.</summary>
internal sealed class BuildRun(NukeBuild build, IReadOnlyCollection<string> defaults)
{
    public int Execute()
    {
        Log.Logger = new ConsoleLogger();
        try
        {
            return Run();
        }
        catch (BuildFailedException exception)
        {
            // Such errors don't pass through the log, which a build may have redirected.
            Console.WriteLine($"[ERR] {exception.Message}");
            return build.ExitCode ??= -1;
        }
    }

    private int Run()
    {
        var targets = TargetDiscovery.Find(build, defaults);
        ParameterInjection.InjectInto(build);
        build.NoLogo = Parameters.Get<bool>("NoLogo");
        build.Help = Parameters.Get<bool>("Help");
        build.OnBuildCreated();
        Refuse("plan", "continue", "profile");

        var invoked = Parameters.Get<string[]>("Target", '+') ?? [];
        if (build.Help || (invoked.Length == 0 && defaults.Count == 0))
            return List(targets);

        build.ExecutionPlan = ExecutionPlanner.Plan(targets, invoked);
        foreach (var target in build.ExecutionPlan)
            target.Status = ExecutionStatus.Scheduled;
        try
        {
            build.OnBuildInitialized();
            RunPlan();
            return build.ExitCode ??= build.IsSucceeding ? 0 : -1;
        }
        finally
        {
            build.OnBuildFinished();
        }
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
        catch (TargetFailedException)
        {
            // The condition's exception is in the log; the status below says the rest.
        }
        finally
        {
            foreach (var target in build.ScheduledTargets)
                target.Status = ExecutionStatus.NotRun;
        }
    }

    private static void Refuse(params string[] options)
    {
        foreach (var option in options.Where(x => Parameters.Get<string>(x) != null || CommandLine.Find(x) != null))
            throw new BuildFailedException($"Option '--{option}' is not supported by this build's subset of NUKE.");
    }

    private static int List(IReadOnlyList<ExecutableTarget> targets)
    {
        foreach (var target in targets.Where(x => x.Listed))
            Console.WriteLine($"{target.Name}  {target.Description}".TrimEnd());
        return 0;
    }
}
