using Nuke.Common;

namespace Conformance;

internal sealed class BuildWithARequiredMember : TranscriptBuild
{
    [Parameter]
    [Required]
    public string? Must { get; }

    public Target Indifferent => _ => _.Executes(() => { });

    public static int Run() => Execute<BuildWithARequiredMember>(x => x.Indifferent);
}
