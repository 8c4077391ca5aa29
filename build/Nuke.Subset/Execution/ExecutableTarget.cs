using System.Diagnostics;
using System.Linq.Expressions;
using System.Reflection;

namespace Nuke.Common.Execution;

/// <summary>A target as the engine sees it: what it is, what it waits for, and how far it came.</summary>
public class ExecutableTarget
{
    public MemberInfo Member { get; set; }

    public string Name { get; set; }

    public string Description { get; set; }

    public bool Listed { get; set; } = true;

    public Delegate Factory { get; set; }

    public List<(string, Func<bool>)> DynamicConditions { get; } = [];

    public List<(string, Func<bool>)> StaticConditions { get; } = [];

    public DependencyBehavior DependencyBehavior { get; internal set; }

    public bool AssuredAfterFailure { get; internal set; }

    public bool ProceedAfterFailure { get; internal set; }

    public List<LambdaExpression> DelegateRequirements { get; } = [];

    public List<Action> Actions { get; } = [];

    public List<ExecutableTarget> ExecutionDependencies { get; } = [];

    public List<ExecutableTarget> OrderDependencies { get; } = [];

    public List<ExecutableTarget> TriggerDependencies { get; } = [];

    public List<ExecutableTarget> Triggers { get; } = [];

    public IReadOnlyCollection<ExecutableTarget> AllDependencies => [.. ExecutionDependencies.Union(OrderDependencies).Union(TriggerDependencies)];

    public TimeSpan Duration => Stopwatch.Elapsed;

    public bool IsDefault { get; set; }

    public ExecutionStatus Status { get; set; }

    public bool Invoked { get; set; }

    public Dictionary<string, string> SummaryInformation { get; } = [];

    public string Skipped { get; set; }

    public string OnlyWhen { get; set; }

    internal Stopwatch Stopwatch { get; } = new();
}
