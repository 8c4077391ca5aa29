using LitellmStack.Testing.Release;

namespace LitellmStack.Tests.Release;

public sealed class FakeGitKeepsTheContract : GitContract
{
    protected override IGitStage NewStage() => new FakeGitStage();
}
