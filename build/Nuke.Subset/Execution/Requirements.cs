using System.Linq.Expressions;
using System.Reflection;

using Nuke.Common.ValueInjection;

namespace Nuke.Common.Execution;

/// <summary>Asks for what targets require before the first of them runs, and stops at the first that is not met.</summary>
internal static class Requirements
{
    public static void Check(NukeBuild build)
    {
        foreach (var target in build.ScheduledTargets)
        {
            foreach (var requirement in target.DelegateRequirements)
                Check(build, target, requirement);
        }

        foreach (var member in RequiredMembers(build))
        {
            if (IsMissing(member.ValueOn(build)))
                throw new BuildFailedException($"Member '{member.Name}' is required to be not null or empty");
        }
    }

    private static void Check(NukeBuild build, ExecutableTarget target, LambdaExpression requirement)
    {
        if (requirement is Expression<Func<bool>> condition)
        {
            if (!condition.Compile(preferInterpretation: true).Invoke())
                throw new BuildFailedException($"Target '{target.Name}' requires '{condition.Body}'");
            return;
        }

        var member = requirement.Member();
        if (!member.IsDefined(typeof(ValueInjectionAttributeBase)))
            throw new BuildFailedException($"Member '{member.Name}' is required from target '{target.Name}' but not marked with an injection attribute.");
        if (IsMissing(member.ValueOn(build)))
            throw new BuildFailedException($"Target '{target.Name}' requires member '{member.Name}' to be not null or empty");
    }

    private static IEnumerable<MemberInfo> RequiredMembers(NukeBuild build) =>
        ParameterInjection.MembersOf(build).Concat(build.GetType().GetInterfaces().SelectMany(x => x.GetProperties()))
            .Where(x => x.IsDefined(typeof(RequiredAttribute)));

    private static bool IsMissing(object value) => value is null || (value is string text && string.IsNullOrWhiteSpace(text));
}
