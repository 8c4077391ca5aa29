using LitellmStack.Build.Entry;
using LitellmStack.Operations;

using Nuke.Common;

namespace LitellmStack.Build.Components;

/// <summary>The static checks.</summary>
internal interface IValidate : IHaveStack
{
    Target Validate => _ => _
        .TryAfter<IInit>(x => x.Init)
        .Description("Check settings, compose files and environment against each other")
        .Does(this, Transcript, cancellation => new ValidateOperation(Stack, Composition.Style).Run(Format, cancellation));
}
