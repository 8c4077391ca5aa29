using LitellmStack.Build.Entry;
using LitellmStack.Operations;

using Nuke.Common;

namespace LitellmStack.Build.Components;

/// <summary>The environment file.</summary>
internal interface IInit : IHaveStack
{
    Target Init => _ => _
        .Description("Create or complete the environment file")
        .Does(this, Transcript, cancellation => new InitOperation(Ports).Run(cancellation));
}
