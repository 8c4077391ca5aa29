using LitellmStack.Build.Entry;

using Nuke.Common;

namespace LitellmStack.Build.Components;

/// <summary>The static checks.</summary>
internal interface IValidate : IHaveStack
{
    Target Validate => _ => _
        .Description("Check settings, compose files and environment against each other")
        .Does(this, Transcript, cancellation => Task.FromResult(Ports.ExitCode.Done));
}
