using LitellmStack.Build.Entry;
using LitellmStack.Operations;

using Nuke.Common;

namespace LitellmStack.Build.Components;

/// <summary>Models on the stack's Ollama.</summary>
internal interface IModels : IHaveStack
{
    [Parameter("Models by name", Separator = ",")]
    string[] Models => TryGetValue(() => Models) ?? [];

    Target PullModels => _ => _
        .Description("Pull the models that every machine needs")
        .Does(this, Transcript, cancellation => new ModelsOperation(Ports).Run(Models, cancellation));

    Target Setup => _ => _
        .Description("The same as PullModels")
        .DependsOn(PullModels);
}
