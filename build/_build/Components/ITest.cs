using LitellmStack.Build.Entry;
using LitellmStack.Operations;

using Nuke.Common;

namespace LitellmStack.Build.Components;

/// <summary>The tests of this repository.</summary>
internal interface ITest : IHaveStack
{
    [Parameter("Which tests: all, unit, sandbox")]
    string Suite => TryGetValue(() => Suite) ?? "all";

    Target Test => _ => _
        .Description("Unit and snapshot tests, then the life cycle on a sandbox of its own")
        .Does(this, Transcript, cancellation => new TestOperation(Ports, Composition.Tests(RootDirectory)).Run(Suite, cancellation));
}
