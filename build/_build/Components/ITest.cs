using LitellmStack.Build.Entry;
using LitellmStack.Operations;

using Nuke.Common;

namespace LitellmStack.Build.Components;

/// <summary>The tests of this repository.</summary>
internal interface ITest : IHaveStack
{
    [Parameter("Which tests: all, unit, sandbox")]
    string Suite => TryGetValue(() => Suite) ?? "all";

    [Parameter("Take over what differs")]
    bool Accept => TryGetValue<bool?>(() => Accept) ?? false;

    Target Snapshot => _ => _
        .Description("What the stack's files mean, beside what was reviewed")
        .Does(this, Transcript, cancellation => new SnapshotOperation(Transcript, Composition.Snapshots(RootDirectory)).Run(Accept, cancellation));

    Target Test => _ => _
        .Description("Unit and snapshot tests, then the life cycle on a sandbox of its own")
        .Does(this, Transcript, cancellation => new TestOperation(Ports, Composition.Tests(RootDirectory)).Run(Suite, cancellation));
}
