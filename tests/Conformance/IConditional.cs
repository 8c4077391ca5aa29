using Nuke.Common;

namespace Conformance;

internal interface IConditional : INukeBuild
{
    [Parameter("Lets the conditions hold.")]
    bool? Holds => TryGetValue<bool?>(() => Holds);

    Target Below => _ => _.Executes(() => { });

    Target Static => _ => _
        .DependsOn(Below)
        .OnlyWhenStatic(() => Holds == true)
        .Executes(() => { });

    Target Dynamic => _ => _
        .DependsOn(Below)
        .OnlyWhenDynamic(() => Holds == true)
        .Executes(() => { });

    Target ThrowingCondition => _ => _
        .DependsOn(Below)
        .OnlyWhenDynamic(() => AlwaysThrows())
        .Executes(() => { });

    private static bool AlwaysThrows() => throw new InvalidOperationException("on purpose");
}
