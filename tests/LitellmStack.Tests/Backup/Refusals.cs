using LitellmStack.Ports;

namespace LitellmStack.Tests.Backup;

internal static class Refusals
{
    /// <summary>A restore is refused for a reason, and nothing is touched.</summary>
    public static async Task Refuses(this Scene scene, string why, string from = "latest", string? tier = null, string? into = null)
    {
        var (content, set) = (scene.Database[Scene.Main].Text, scene.World.Store.List());
        scene.World.Transcript.Clear();
        (await scene.Restore(from, tier, into)).ShouldBe(ExitCode.NotRight, scene.World.Transcript.Text);
        scene.World.Transcript.Text.ShouldContain(why);
        scene.Database.Databases.ShouldBe([Scene.Main]);
        scene.Database[Scene.Main].Text.ShouldBe(content);
        scene.World.Store.List().ShouldBe(set);
        scene.World.Engine.Runs("litellm").ShouldBeTrue();
        scene.World.Lock.Holder.ShouldBeNull();
    }
}
