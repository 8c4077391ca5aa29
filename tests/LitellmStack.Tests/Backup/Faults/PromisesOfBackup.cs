using LitellmStack.Backup;
using LitellmStack.Ports;

namespace LitellmStack.Tests.Backup.Faults;

/// <summary>Either the new backup is published and restores, or the set is as it was; an exit code of 0 means that all is done.</summary>
internal sealed class PromisesOfBackup(Scene scene, RetentionRule rule) : IPromises
{
    private readonly BackupSet set = new(scene);
    private readonly string content = scene.Database[Scene.Main].Text;

    public void AfterTheFault(ExitCode? code, Fault fault)
    {
        set.Holds();
        set.ShrankOnlyBy(rule);
        set.Coming.Count.ShouldBeLessThanOrEqualTo(1);
        code.ShouldNotBe(ExitCode.Done, "it was hit and says that all is done");
        Untouched();
    }

    public void AfterRunningAgain()
    {
        set.Holds();
        scene.Backups[0].Proof.Level.ShouldBe(ProofLevel.Restored);
        scene.Backups.Select(b => b.Name).ShouldBe(Retention.Plan(scene.Backups, Scene.Project, rule).Kept.Select(k => k.Backup.Name), "something that expired is still there");
        Leftovers.None(scene);
        Untouched();
    }

    private void Untouched()
    {
        scene.Database[Scene.Main].Text.ShouldBe(content);
        scene.World.Engine.Runs("litellm").ShouldBeTrue();
    }
}
