using System.Linq.Expressions;
using System.Reflection;

using Nuke.Common.CI;
using Nuke.Common.Execution;
using Nuke.Common.IO;
using Nuke.Common.Tooling;
using Nuke.Common.ValueInjection;

namespace Nuke.Common;

public abstract class NukeBuild : INukeBuild
{
    private readonly ComponentParameters componentParameters;

    // A missing root, an unknown host or verbosity ends the process here, as it does with the published engine.
    static NukeBuild()
    {
        RootDirectory = BuildRoot.Find();
        Host = Host.Current();
        Verbosity = Parameters.Get<Verbosity?>("Verbosity") ?? Verbosity.Normal;
    }

    protected NukeBuild()
    {
        componentParameters = new ComponentParameters(this);
    }

    public static AbsolutePath RootDirectory { get; }

    public static AbsolutePath TemporaryDirectory => (RootDirectory / ".nuke" / "temp").CreateDirectory();

    public static AbsolutePath BuildAssemblyFile => Assembly.GetEntryAssembly()?.Location is { Length: > 0 } path ? path : null;

    public static AbsolutePath BuildAssemblyDirectory => BuildAssemblyFile?.Parent;

    public static Verbosity Verbosity { get; set; }

    public static Host Host { get; set; }

    public static bool IsLocalBuild => !IsServerBuild;

    public static bool IsServerBuild => Host is IBuildServer;

    public IReadOnlyCollection<ExecutableTarget> ExecutionPlan { get; set; } = [];

    public IReadOnlyCollection<ExecutableTarget> InvokedTargets => That(x => x.Invoked);

    public IReadOnlyCollection<ExecutableTarget> SkippedTargets => That(x => x.Status is ExecutionStatus.Skipped);

    public IReadOnlyCollection<ExecutableTarget> ScheduledTargets => That(x => x.Status is ExecutionStatus.Scheduled);

    public IReadOnlyCollection<ExecutableTarget> RunningTargets => That(x => x.Status is ExecutionStatus.Running);

    public IReadOnlyCollection<ExecutableTarget> AbortedTargets => That(x => x.Status is ExecutionStatus.Aborted);

    public IReadOnlyCollection<ExecutableTarget> FailedTargets => That(x => x.Status is ExecutionStatus.Failed);

    public IReadOnlyCollection<ExecutableTarget> SucceededTargets => That(x => x.Status is ExecutionStatus.Succeeded);

    public IReadOnlyCollection<ExecutableTarget> FinishedTargets => That(x => x.Status is ExecutionStatus.Failed or ExecutionStatus.Succeeded);

    public bool Plan { get; internal set; }

    public bool Help { get; internal set; }

    public bool NoLogo { get; set; }

    public bool Continue { get; internal set; }

    public bool IsSucceeding => !IsFailing;

    public bool IsFailing => That(x => x.Status is ExecutionStatus.Failed or ExecutionStatus.Aborted or ExecutionStatus.NotRun).Count > 0;

    public bool IsFinished => That(x => x.Status is ExecutionStatus.Scheduled or ExecutionStatus.Running).Count == 0;

    public int? ExitCode { get; set; }

    AbsolutePath INukeBuild.RootDirectory => RootDirectory;

    AbsolutePath INukeBuild.TemporaryDirectory => TemporaryDirectory;

    AbsolutePath INukeBuild.BuildAssemblyFile => BuildAssemblyFile;

    AbsolutePath INukeBuild.BuildAssemblyDirectory => BuildAssemblyDirectory;

    Verbosity INukeBuild.Verbosity => Verbosity;

    Host INukeBuild.Host => Host;

    bool INukeBuild.IsLocalBuild => IsLocalBuild;

    bool INukeBuild.IsServerBuild => IsServerBuild;

    protected static int Execute<T>(params Expression<Func<T, Target>>[] defaultTargetExpressions) where T : NukeBuild, new() =>
        new BuildRun(new T(), [.. defaultTargetExpressions.Select(x => x.Member().Name)]).Execute();

    public void ReportSummary(Configure<Dictionary<string, string>> configurator = null)
    {
        var summary = RunningTargets.Single().SummaryInformation;
        summary.Clear();
        configurator?.Invoke(summary);
    }

    T INukeBuild.TryGetValue<T>(Expression<Func<T>> parameterExpression) => componentParameters.Get<T>(parameterExpression);

    T INukeBuild.TryGetValue<T>(Expression<Func<object>> parameterExpression) => componentParameters.Get<T>(parameterExpression);

    protected internal virtual void OnBuildCreated()
    {
    }

    protected internal virtual void OnBuildInitialized()
    {
    }

    protected internal virtual void OnBuildFinished()
    {
    }

    protected internal virtual void OnTargetRunning(string target)
    {
    }

    protected internal virtual void OnTargetSkipped(string target)
    {
    }

    protected internal virtual void OnTargetSucceeded(string target)
    {
    }

    protected internal virtual void OnTargetFailed(string target)
    {
    }

    private List<ExecutableTarget> That(Func<ExecutableTarget, bool> holds) => [.. ExecutionPlan.Where(holds)];
}
