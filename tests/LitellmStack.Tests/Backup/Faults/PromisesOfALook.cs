using LitellmStack.Ports;

namespace LitellmStack.Tests.Backup.Faults;

/// <summary>A database beside the serving one is whole as soon as it bears its name; what serves is not touched.</summary>
internal sealed class PromisesOfALook(Scene scene, string name, string wanted) : IPromises
{
    private readonly BackupSet set = new(scene);
    private readonly string old = scene.Database[Scene.Main].Text;

    public bool IsReached { get; private set; }

    public void AfterTheFault(ExitCode? code, Fault fault)
    {
        Always();
        IsReached = scene.Database.Has(name);
        code.ShouldNotBe(ExitCode.Done, "it was hit and says that all is done");
    }

    public void AfterRunningAgain()
    {
        Always();
        scene.Database.Has(name).ShouldBeTrue();
        Leftovers.None(scene);
    }

    private void Always()
    {
        set.Holds();
        set.Gone.ShouldBeEmpty();
        set.Coming.ShouldBeEmpty();
        scene.Database[Scene.Main].Text.ShouldBe(old);
        scene.World.Engine.Runs("litellm").ShouldBeTrue();
        (scene.Database.Has(name) ? scene.Database[name].Text : wanted).ShouldBe(wanted, "half of it bears the name that was asked for");
    }
}
