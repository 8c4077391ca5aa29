namespace LitellmStack.Tests.Backup.Faults;

internal static class Leftovers
{
    /// <summary>Nothing unfinished is left of any run.</summary>
    public static void None(Scene scene)
    {
        scene.Catalogue.Unfinished.ShouldBeEmpty();
        scene.World.ThrowAway.Running.ShouldBeEmpty();
        scene.Database.Databases.ShouldNotContain(name => name.Contains("_restore_", StringComparison.Ordinal));
        scene.Database.Snapshots.ShouldBe(0);
    }
}
