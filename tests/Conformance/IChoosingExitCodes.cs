using Nuke.Common;

namespace Conformance;

internal interface IChoosingExitCodes : INukeBuild
{
    Target SucceedsWith42 => _ => _.Executes(() => ExitCode = 42);

    Target FailsWith7 => _ => _.Executes(() =>
    {
        ExitCode = 7;
        throw new InvalidOperationException("on purpose");
    });
}
