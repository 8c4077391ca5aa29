using LitellmStack.Build.Entry;
using LitellmStack.Operations;

using Nuke.Common;

namespace LitellmStack.Build.Components;

/// <summary>The running stack, looked at and tried.</summary>
internal interface IHealth : IHaveStack
{
    [Parameter("Only the checks of these parts: ollama, litellm, db", Separator = ",")]
    string[] Only => TryGetValue(() => Only) ?? [];

    Target Health => _ => _
        .Description("Expected against actual")
        .Does(this, Transcript, cancellation => new HealthOperation(Ports, Composition.Backups(RootDirectory, Ports).Store).Run(Format, cancellation));

    Target Check => _ => _
        .Description("Integration checks against the running stack")
        .Does(this, Transcript, cancellation => new CheckOperation(Ports).Run(Only, Format, cancellation));
}
