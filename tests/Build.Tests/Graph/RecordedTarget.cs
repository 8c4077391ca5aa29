using System.Reflection;

using Nuke.Common;

using Target = Nuke.Common.Target;

namespace Build.Tests.Graph;

/// <summary>Takes down what a target says of itself, on whichever engine defines the words; nothing is run.</summary>
public class RecordedTarget : DispatchProxy
{
    private readonly List<(string Verb, Type? Component, IReadOnlyList<object?> Arguments)> said = [];

    internal IReadOnlyList<(string Verb, Type? Component, IReadOnlyList<object?> Arguments)> Said => said;

    internal static RecordedTarget Of(Target target)
    {
        var definition = Create<ITargetDefinition, RecordedTarget>();
        target(definition);
        return (RecordedTarget)(object)definition;
    }

    protected override object? Invoke(MethodInfo? targetMethod, object?[]? args)
    {
        said.Add((targetMethod!.Name, targetMethod.IsGenericMethod ? targetMethod.GetGenericArguments()[0] : null, args ?? []));
        return this;
    }
}
