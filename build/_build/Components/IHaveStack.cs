using LitellmStack.Build.Entry;
using LitellmStack.Operations;
using LitellmStack.Plans;

using Nuke.Common;

namespace LitellmStack.Build.Components;

/// <summary>Which stack a target works on; the only place from which adapters are made.</summary>
internal interface IHaveStack : INukeBuild
{
    [Parameter("Work on the sandbox stack")]
    bool Sandbox => TryGetValue<bool?>(() => Sandbox) ?? false;

    [Parameter("Name of the stack on this engine")]
    string? Project => TryGetValue(() => Project);

    [Parameter("Print what would be done and change nothing")]
    bool DryRun => TryGetValue<bool?>(() => DryRun) ?? false;

    [Parameter("Form of a report: text, json")]
    string Format => TryGetValue(() => Format) ?? "text";

    [Parameter("Only these services", Separator = ",")]
    string[] Service => TryGetValue(() => Service) ?? [];

    [Parameter("Seconds that the stack may take to be ready")]
    int Timeout => TryGetValue<int?>(() => Timeout) ?? 900;

    ITranscript Transcript => Composition.Transcript;

    StackPorts Ports => Composition.Of(RootDirectory, Sandbox, Project, DryRun);
}
