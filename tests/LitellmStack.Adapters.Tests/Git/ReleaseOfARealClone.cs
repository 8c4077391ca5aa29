using LitellmStack.Testing.Release;

namespace LitellmStack.Adapters.Tests.Git;

public sealed class ReleaseOfARealClone : ReleaseScenes
{
    protected override IGitStage NewStage() => new RealGitStage();

    protected override void End(IGitStage stage) => ((RealGitStage)stage).Dispose();
}
