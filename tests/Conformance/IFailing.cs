using Nuke.Common;

namespace Conformance;

internal interface IFailing : INukeBuild
{
    Target Fails => _ => _.Executes(() => throw new InvalidOperationException("on purpose"));

    Target AfterFails => _ => _.DependsOn(Fails).Executes(() => { });

    Target CleansBadly => _ => _
        .AssuredAfterFailure()
        .After(Fails)
        .Executes(() => throw new InvalidOperationException("also on purpose"));

    Target Cleans => _ => _
        .AssuredAfterFailure()
        .After(CleansBadly)
        .Executes(() => { });

    Target Tolerated => _ => _
        .ProceedAfterFailure()
        .Executes(async () =>
        {
            await Task.Yield();
            throw new InvalidOperationException("later, on purpose");
        });

    Target AfterTolerated => _ => _.DependsOn(Tolerated).Executes(() => { });
}
