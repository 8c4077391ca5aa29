namespace Conformance;

internal sealed class BuildWithoutDefault : TranscriptBuild, IOrdered
{
    public static int Run() => Execute<BuildWithoutDefault>();
}
