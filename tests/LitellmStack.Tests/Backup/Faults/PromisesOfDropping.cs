using LitellmStack.Ports;

namespace LitellmStack.Tests.Backup.Faults;

/// <summary>Nothing goes but what restores set aside.</summary>
internal sealed class PromisesOfDropping(Scene scene) : IPromises
{
    private readonly string content = scene.Database[Scene.Main].Text;

    public void AfterTheFault(ExitCode? code, Fault fault)
    {
        scene.Database[Scene.Main].Text.ShouldBe(content);
        code.ShouldNotBe(ExitCode.Done, "it was hit and says that all is done");
    }

    public void AfterRunningAgain()
    {
        scene.Database.Databases.ShouldBe([Scene.Main]);
        scene.Database[Scene.Main].Text.ShouldBe(content);
    }
}
