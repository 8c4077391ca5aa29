using System.Linq.Expressions;

namespace Nuke.Common.Execution;

/// <summary>Writes what a target's definition says into the target; statements about others wait until every target is known.</summary>
internal sealed class TargetDefinition(NukeBuild build, ExecutableTarget target) : ITargetDefinition
{
    public ExecutableTarget Target => target;

    public List<Statement> Statements { get; } = [];

    public void Read() => ((Target)target.Factory).Invoke(this);

    public ITargetDefinition Description(string description) => Do(() => target.Description = description);

    public ITargetDefinition Executes(params Action[] actions) => Do(() => target.Actions.AddRange(actions));

    public ITargetDefinition Executes<T>(Func<T> action) => Do(() => target.Actions.Add(() => action()));

    public ITargetDefinition Executes(Func<Task> action) => Do(() => target.Actions.Add(() => action().GetAwaiter().GetResult()));

    public ITargetDefinition DependsOn(params Target[] targets) => Relate(Relation.DependsOn, targets);

    public ITargetDefinition DependsOn<T>(params Func<T, Target>[] targets) where T : INukeBuild => Relate(Relation.DependsOn, targets);

    public ITargetDefinition TryDependsOn<T>(params Func<T, Target>[] targets) where T : INukeBuild => TryRelate(Relation.DependsOn, targets);

    public ITargetDefinition DependentFor(params Target[] targets) => Relate(Relation.DependentFor, targets);

    public ITargetDefinition DependentFor<T>(params Func<T, Target>[] targets) where T : INukeBuild => Relate(Relation.DependentFor, targets);

    public ITargetDefinition TryDependentFor<T>(params Func<T, Target>[] targets) where T : INukeBuild => TryRelate(Relation.DependentFor, targets);

    public ITargetDefinition OnlyWhenDynamic(Func<bool> condition, string conditionExpression = null) =>
        Do(() => target.DynamicConditions.Add((conditionExpression, condition)));

    public ITargetDefinition OnlyWhenStatic(Func<bool> condition, string conditionExpression = null) =>
        Do(() => target.StaticConditions.Add((conditionExpression, condition)));

    public ITargetDefinition Requires<T>(Expression<Func<T>> parameterRequirement, params Expression<Func<T>>[] parameterRequirements) where T : class =>
        Do(() => target.DelegateRequirements.AddRange([parameterRequirement, .. parameterRequirements]));

    public ITargetDefinition Requires<T>(Expression<Func<T?>> parameterRequirement, params Expression<Func<T?>>[] parameterRequirements) where T : struct =>
        Do(() => target.DelegateRequirements.AddRange([parameterRequirement, .. parameterRequirements]));

    public ITargetDefinition Requires(Expression<Func<bool>> requirement, params Expression<Func<bool>>[] requirements) =>
        Do(() => target.DelegateRequirements.AddRange([requirement, .. requirements]));

    public ITargetDefinition WhenSkipped(DependencyBehavior dependencyBehavior) => Do(() => target.DependencyBehavior = dependencyBehavior);

    public ITargetDefinition Before(params Target[] targets) => Relate(Relation.Before, targets);

    public ITargetDefinition Before<T>(params Func<T, Target>[] targets) where T : INukeBuild => Relate(Relation.Before, targets);

    public ITargetDefinition TryBefore<T>(params Func<T, Target>[] targets) where T : INukeBuild => TryRelate(Relation.Before, targets);

    public ITargetDefinition After(params Target[] targets) => Relate(Relation.After, targets);

    public ITargetDefinition After<T>(params Func<T, Target>[] targets) where T : INukeBuild => Relate(Relation.After, targets);

    public ITargetDefinition TryAfter<T>(params Func<T, Target>[] targets) where T : INukeBuild => TryRelate(Relation.After, targets);

    public ITargetDefinition Triggers(params Target[] targets) => Relate(Relation.Triggers, targets);

    public ITargetDefinition Triggers<T>(params Func<T, Target>[] targets) where T : INukeBuild => Relate(Relation.Triggers, targets);

    public ITargetDefinition TryTriggers<T>(params Func<T, Target>[] targets) where T : INukeBuild => TryRelate(Relation.Triggers, targets);

    public ITargetDefinition TriggeredBy(params Target[] targets) => Relate(Relation.TriggeredBy, targets);

    public ITargetDefinition TriggeredBy<T>(params Func<T, Target>[] targets) where T : INukeBuild => Relate(Relation.TriggeredBy, targets);

    public ITargetDefinition TryTriggeredBy<T>(params Func<T, Target>[] targets) where T : INukeBuild => TryRelate(Relation.TriggeredBy, targets);

    public ITargetDefinition AssuredAfterFailure() => Do(() => target.AssuredAfterFailure = true);

    public ITargetDefinition ProceedAfterFailure() => Do(() => target.ProceedAfterFailure = true);

    public ITargetDefinition Unlisted() => Do(() => target.Listed = false);

    private TargetDefinition Do(Action change)
    {
        change();
        return this;
    }

    private TargetDefinition Relate(Relation relation, Target[] targets)
    {
        Statements.AddRange(targets.Select(x => new Statement(relation, x)));
        return this;
    }

    private TargetDefinition TryRelate<T>(Relation relation, Func<T, Target>[] targets) => build is T ? Relate(relation, targets) : this;

    private TargetDefinition Relate<T>(Relation relation, Func<T, Target>[] targets)
    {
        var component = (T)(object)build;
        return Relate(relation, targets.Length > 0 ? [.. targets.Select(x => x(component))] : [OnlyTargetOf(component)]);
    }

    private Target OnlyTargetOf<T>(T component)
    {
        var properties = typeof(T).GetProperties().Where(x => x.PropertyType == typeof(Target)).ToList();
        return properties is [var only]
            ? (Target)only.GetValue(component)
            : throw new ArgumentException(
                $"Target '{target.Name}' cannot have shorthand dependency on component '{typeof(T).Name}'. " +
                $"Too many relevant targets: {string.Join(", ", properties.Select(x => x.Name))}");
    }
}
