using LitellmStack.Build.Entry;
using LitellmStack.Compose;
using LitellmStack.Operations;

using Nuke.Common;

namespace LitellmStack.Build.Components;

/// <summary>Compose's own commands on this stack.</summary>
internal interface ILook : IHaveStack
{
    [Parameter("Go on printing until Ctrl-C")]
    bool Follow => TryGetValue<bool?>(() => Follow) ?? false;

    [Parameter("How many of the last lines")]
    int Tail => TryGetValue<int?>(() => Tail) ?? 100;

    Target Ps => _ => _
        .Description("List the containers")
        .Does(this, Transcript, cancellation => new PassThrough(Ports).Run(ComposeCalls.Ps, cancellation));

    Target Logs => _ => _
        .Description("Print what the services wrote")
        .Does(this, Transcript, cancellation => new PassThrough(Ports).Run(env => ComposeCalls.Logs(env, Follow, Tail, Service), cancellation));

    Target Shell => _ => _
        .Description("Open a shell inside a service")
        .Does(this, Transcript, cancellation => new PassThrough(Ports).Run(
            env => ComposeCalls.Shell(env, Service.FirstOrDefault("litellm"), Composition.IsTerminal), cancellation));

    Target Restart => _ => _
        .Description("Restart the containers")
        .Does(this, Transcript, cancellation => new PassThrough(Ports).Run(env => ComposeCalls.Restart(env, Service), cancellation));
}
