using LitellmStack.Build.Entry;
using LitellmStack.Operations;

using Nuke.Common;

namespace LitellmStack.Build.Components;

/// <summary>Taking the stack down.</summary>
internal interface IDown : IHaveStack
{
    [Parameter("Also delete the data: database and models")]
    bool Volumes => TryGetValue<bool?>(() => Volumes) ?? false;

    [Parameter("Answer the one question that deleting data asks")]
    bool Yes => TryGetValue<bool?>(() => Yes) ?? false;

    Target Down => _ => _
        .Description("Stop and remove the containers; the data stays")
        .Does(this, Transcript, cancellation => new DownOperation(Ports).Run(Volumes, Yes, Composition.Ask, cancellation));
}
