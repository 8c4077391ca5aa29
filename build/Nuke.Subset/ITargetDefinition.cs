using System.Linq.Expressions;
using System.Runtime.CompilerServices;

namespace Nuke.Common;

public interface ITargetDefinition
{
    ITargetDefinition Description(string description);

    ITargetDefinition Executes(params Action[] actions);

    ITargetDefinition Executes<T>(Func<T> action);

    ITargetDefinition Executes(Func<Task> action);

    ITargetDefinition DependsOn(params Target[] targets);

    ITargetDefinition DependsOn<T>(params Func<T, Target>[] targets) where T : INukeBuild;

    ITargetDefinition TryDependsOn<T>(params Func<T, Target>[] targets) where T : INukeBuild;

    ITargetDefinition DependentFor(params Target[] targets);

    ITargetDefinition DependentFor<T>(params Func<T, Target>[] targets) where T : INukeBuild;

    ITargetDefinition TryDependentFor<T>(params Func<T, Target>[] targets) where T : INukeBuild;

    ITargetDefinition OnlyWhenDynamic(Func<bool> condition, [CallerArgumentExpression(nameof(condition))] string conditionExpression = null);

    ITargetDefinition OnlyWhenStatic(Func<bool> condition, [CallerArgumentExpression(nameof(condition))] string conditionExpression = null);

    ITargetDefinition Requires<T>(Expression<Func<T>> parameterRequirement, params Expression<Func<T>>[] parameterRequirements) where T : class;

    ITargetDefinition Requires<T>(Expression<Func<T?>> parameterRequirement, params Expression<Func<T?>>[] parameterRequirements) where T : struct;

    ITargetDefinition Requires(Expression<Func<bool>> requirement, params Expression<Func<bool>>[] requirements);

    ITargetDefinition WhenSkipped(DependencyBehavior dependencyBehavior);

    ITargetDefinition Before(params Target[] targets);

    ITargetDefinition Before<T>(params Func<T, Target>[] targets) where T : INukeBuild;

    ITargetDefinition TryBefore<T>(params Func<T, Target>[] targets) where T : INukeBuild;

    ITargetDefinition After(params Target[] targets);

    ITargetDefinition After<T>(params Func<T, Target>[] targets) where T : INukeBuild;

    ITargetDefinition TryAfter<T>(params Func<T, Target>[] targets) where T : INukeBuild;

    ITargetDefinition Triggers(params Target[] targets);

    ITargetDefinition Triggers<T>(params Func<T, Target>[] targets) where T : INukeBuild;

    ITargetDefinition TryTriggers<T>(params Func<T, Target>[] targets) where T : INukeBuild;

    ITargetDefinition TriggeredBy(params Target[] targets);

    ITargetDefinition TriggeredBy<T>(params Func<T, Target>[] targets) where T : INukeBuild;

    ITargetDefinition TryTriggeredBy<T>(params Func<T, Target>[] targets) where T : INukeBuild;

    ITargetDefinition AssuredAfterFailure();

    ITargetDefinition ProceedAfterFailure();

    ITargetDefinition Unlisted();
}
