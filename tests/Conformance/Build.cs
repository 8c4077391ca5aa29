using Nuke.Common;

using static Conformance.Transcript;

namespace Conformance;

internal sealed class Build : TranscriptBuild, IOrdered, ITriggering, IFailing, IChoosingExitCodes, ISkippable, IConditional, IDemanding, IParameterized, IPrefixed
{
    [Parameter("A field of the class keeps its own value where none is given.")]
    private readonly int retries = 3;

    [Parameter("A property of the class, too.")]
    public string? Label { get; } = "none";

    public Target Default => _ => _
        .DependsOn<IOrdered>(x => x.First)
        .Executes(() => Say("default"));

    public Target ShowInjected => _ => _
        .Executes(() => Say($"retries={retries} label={Label}"));

    Target IOrdered.Overridden => _ => _
        .Executes(() => Say("overridden by the class"));

    public static int Run() => Execute<Build>(x => x.Default);
}
