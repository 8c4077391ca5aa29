using LitellmStack.Testing.Release;

namespace LitellmStack.Tests.Release;

public sealed class ReleaseInMemory : ReleaseScenes
{
    protected override IGitStage NewStage() => new FakeGitStage();
}
