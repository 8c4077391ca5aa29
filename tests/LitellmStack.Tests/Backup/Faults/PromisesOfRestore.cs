using LitellmStack.Ports;
using LitellmStack.Testing.Backup;

namespace LitellmStack.Tests.Backup.Faults;

/// <summary>The old database serves or the new one does; what served before is never lost, nor is a backup.</summary>
internal sealed class PromisesOfRestore(Scene scene, FakeDatabase restored) : IPromises
{
    private readonly BackupSet set = new(scene, restored);
    private readonly string wanted = restored.Text;
    private readonly string old = scene.Database[Scene.Main].Text;

    public void AfterTheFault(ExitCode? code, Fault fault)
    {
        Always();
        code.ShouldNotBe(ExitCode.Done, "it was hit and says that all is done");
        if (fault.IsOver())
        {
            scene.World.Engine.Runs("litellm").ShouldBeTrue("the gateway does not serve");
            scene.Database[Scene.Main].Text.ShouldBe(old);
        }
        else if (fault == Fault.FailsTwice)
        {
            scene.World.Engine.Runs("litellm").ShouldBeTrue("the gateway does not serve");
        }
    }

    public void AfterRunningAgain()
    {
        Always();
        scene.Database[Scene.Main].Text.ShouldBe(wanted);
        scene.World.Engine.Runs("litellm").ShouldBeTrue();
        Leftovers.None(scene);
    }

    private void Always()
    {
        set.Holds();
        set.Gone.ShouldBeEmpty();
        scene.Database[Scene.Main].Text.ShouldBeOneOf(old, wanted);
        scene.Database.Databases.Where(name => !name.Contains("_restore_", StringComparison.Ordinal)).ShouldContain(name => scene.Database[name].Text == old, "the database from before is lost");
    }
}
