using LitellmStack.Build.Entry;
using LitellmStack.Compose;
using LitellmStack.Machine;
using LitellmStack.Operations;

using Nuke.Common;

namespace LitellmStack.Build.Components;

/// <summary>From a clone to a running gateway.</summary>
internal interface IUp : IInit, IValidate
{
    [Parameter("What the models run on: auto, cpu, nvidia, amd")]
    string? Accelerator => TryGetValue(() => Accelerator);

    [Parameter("Overlays to lay over the stack", Separator = ",")]
    string[]? With => TryGetValue(() => With);

    [Parameter("Which half of the stack this machine runs: both, ollama, gateway")]
    string? Half => TryGetValue(() => Half);

    [Parameter("First install an engine where none good enough is there")]
    bool InstallDocker => TryGetValue<bool?>(() => InstallDocker) ?? false;

    Target InstallEngine => _ => _
        .Description("Install an engine")
        .Unlisted()
        .OnlyWhenStatic(() => InstallDocker)
        .Before<IInit>(x => x.Init)
        .Does(this, Transcript, cancellation => Composition.EngineSetup(RootDirectory).Run(DryRun, cancellation));

    Target Choose => _ => _
        .Description("Choose accelerator and overlays")
        .Unlisted()
        .After<IInit>(x => x.Init)
        .Before<IValidate>(x => x.Validate)
        .Does(this, Transcript, cancellation => new ChooseOperation(Ports).Run(
            Enum.Parse<AcceleratorRequest>(Accelerator ?? "auto", ignoreCase: true),
            With?.Where(name => name != "none").ToArray(),
            Half is null ? null : Enum.Parse<StackHalf>(Half, ignoreCase: true),
            cancellation));

    Target Up => _ => _
        .Description("Take a clone to a running gateway")
        .DependsOn(InstallEngine)
        .DependsOn<IInit>(x => x.Init)
        .DependsOn(Choose)
        .DependsOn<IValidate>(x => x.Validate)
        .Does(this, Transcript, cancellation => new UpOperation(Ports).Run(Service, TimeSpan.FromSeconds(Timeout), cancellation));
}
