using Nuke.Common;

namespace Conformance;

internal sealed class BuildWithACircle : TranscriptBuild
{
    public Target Apart => _ => _.Executes(() => { });

    public Target Hen => _ => _.DependsOn(Egg);

    public Target Egg => _ => _.After(Hen);

    public static int Run() => Execute<BuildWithACircle>(x => x.Apart);
}
