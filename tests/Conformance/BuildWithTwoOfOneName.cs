using Nuke.Common;

namespace Conformance;

internal sealed class BuildWithTwoOfOneName : TranscriptBuild, BuildWithTwoOfOneName.IOne, BuildWithTwoOfOneName.IOther
{
    public Target Apart => _ => _.Executes(() => { });

    public static int Run() => Execute<BuildWithTwoOfOneName>(x => x.Apart);

    internal interface IOne : INukeBuild
    {
        Target Shared => _ => _.Executes(() => { });
    }

    internal interface IOther : INukeBuild
    {
        Target Shared => _ => _.Executes(() => { });
    }
}
