using Nuke.Common;

namespace Conformance;

internal interface ISkippable : INukeBuild
{
    Target Ground => _ => _.Executes(() => { });

    Target Left => _ => _.DependsOn(Ground).Executes(() => { });

    Target Right => _ => _.DependsOn(Ground).Executes(() => { });

    Target TopOfLeft => _ => _.DependsOn(Left).Executes(() => { });

    Target TopOfBoth => _ => _.DependsOn(Left, Right).Executes(() => { });

    Target Keeping => _ => _
        .DependsOn(Ground)
        .WhenSkipped(DependencyBehavior.Execute)
        .Executes(() => { });

    Target TopOfKeeping => _ => _.DependsOn(Keeping).Executes(() => { });
}
