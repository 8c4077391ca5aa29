using LitellmStack.Ports;

namespace LitellmStack.Tests.Backup;

/// <summary>What served before goes on.</summary>
public sealed class RestoreThatFails
{
    [Fact]
    public async Task BecauseTheGatewayDoesNotServeTheRestoredDatabase()
    {
        var (scene, old) = await WithABackup();
        scene.World.Gateway.HasDatabase = () => scene.Database[Scene.Main].Text == old;
        (await scene.Restore(safety: false)).ShouldBe(ExitCode.NotRight, scene.World.Transcript.Text);
        Serves(scene, old);
    }

    [Fact]
    public async Task BecauseTheGatewayLetsEveryoneIn()
    {
        var (scene, old) = await WithABackup();
        scene.World.Gateway.LetsIn = _ => true;
        (await scene.Restore(safety: false)).ShouldBe(ExitCode.NotRight, scene.World.Transcript.Text);
        scene.World.Transcript.Text.ShouldContain("answers an unknown key with HTTP 200 instead of 401");
        Serves(scene, old);
    }

    [Fact]
    public async Task BecauseWhatIsThereCanNotBeSaved()
    {
        var (scene, old) = await WithABackup();
        scene.World.Store.Room = 10;
        (await scene.Restore()).ShouldBe(ExitCode.OutsideWorld, scene.World.Transcript.Text);
        scene.World.Transcript.Text.ShouldContain("stopped: What is there now could not be saved, so nothing was restored.");
        Serves(scene, old);
    }

    [Fact]
    public async Task WhileTheServerIsAwayWaitsForItAndGoesBack()
    {
        var (scene, old) = await WithABackup();
        Down(scene, "live examine");
        var looks = 0;
        scene.World.Database.Asked = () => scene.Database.IsDown = scene.Database.IsDown && ++looks < 20;
        (await scene.Restore(safety: false)).ShouldBe(ExitCode.OutsideWorld, scene.World.Transcript.Text);
        looks.ShouldBe(20);
        Serves(scene, old);
    }

    [Fact]
    public async Task WithTheServerGoneForGoodSaysHowToGoOn()
    {
        var (scene, old) = await WithABackup();
        Down(scene, "live rename");
        (await scene.Restore(safety: false)).ShouldBe(ExitCode.OutsideWorld, scene.World.Transcript.Text);
        scene.World.Transcript.Lines[^1].ShouldContain("The database server does not answer.\nStart it with './build.sh Up'; where a database 'litellm_before_");
        scene.Database.IsDown = false;
        scene.Database[Scene.Main].Text.ShouldBe(old);
        (await scene.Restore(safety: false)).ShouldBe(ExitCode.Done, scene.World.Transcript.Text);
        scene.Database.Databases.Count.ShouldBe(2);
    }

    /// <summary>The server goes away just before a call.</summary>
    private static void Down(Scene scene, string call) => scene.World.Calls.BeforeCall(call, () => scene.Database.IsDown = true);

    private static void Serves(Scene scene, string content)
    {
        scene.Database.Databases.ShouldBe([Scene.Main]);
        scene.Database[Scene.Main].Text.ShouldBe(content);
        scene.World.Engine.Runs("litellm").ShouldBeTrue();
    }

    private static async Task<(Scene Scene, string Old)> WithABackup()
    {
        var scene = await Scene.Make();
        await scene.Backup();
        scene.Hold("second");
        scene.World.Transcript.Clear();
        return (scene, scene.Database[Scene.Main].Text);
    }
}
