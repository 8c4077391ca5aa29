using LitellmStack.Backup;
using LitellmStack.Ports;
using LitellmStack.Testing.Backup;

namespace LitellmStack.Tests.Backup;

/// <summary>Whatever speaks against it is said at once, before anything is touched.</summary>
public sealed class RestoreThatIsRefused
{
    [Fact]
    public async Task BecauseOfAnotherStack()
    {
        var scene = await WithABackup();
        Rewrite(scene, m => m with { Project = "another" });
        await scene.Refuses( "is a backup of 'another'", from: scene.Catalogue.Backups.Single().Name);
        (await scene.Restore($"{scene.Folder}/{scene.Catalogue.Backups.Single().Name}")).ShouldBe(ExitCode.Done, scene.World.Transcript.Text);
    }

    [Fact]
    public async Task BecauseItLacksTheTier()
    {
        var scene = await Scene.Make();
        await scene.Backup("essential");
        await scene.Refuses( "[restore/tier-absent]", from: scene.Backups[0].Name, tier: "full");
        await scene.Refuses( "There is no full backup", tier: "full");
    }

    [Fact]
    public async Task BecauseTheServerIsOlder()
    {
        var scene = await WithABackup();
        scene.Database.Version = "16.9";
        await scene.Refuses( "[restore/server-older]");
    }

    [Fact]
    public async Task BecauseTheGatewayIsOlder()
    {
        var scene = await WithABackup();
        scene.Database[Scene.Main].Put(FakeDatabase.Migrations, "20260101000000_init");
        await scene.Refuses( "[restore/gateway-older]");
    }

    [Fact]
    public async Task NotWhereTheGatewayNeverStartedHere()
    {
        var scene = await WithABackup();
        scene.Database[Scene.Main] = new FakeDatabase();
        (await scene.Restore(safety: false)).ShouldBe(ExitCode.Done, scene.World.Transcript.Text);
    }

    [Fact]
    public async Task BecauseOfAnotherSaltKeyUnlessItIsGivenUp()
    {
        var scene = await Scene.Make("sk-old");
        await scene.Backup();
        scene.SetVariable("LITELLM_SALT_KEY", "sk-new");
        scene.Hold("second", "sk-new");
        await scene.Refuses( "[restore/other-salt-key]");
        (await scene.Restore(acceptsLostSaltKey: true)).ShouldBe(ExitCode.Done, scene.World.Transcript.Text);
    }

    /// <summary>The walk for a lost salt key, as docs/operations.md writes it: the volume is still there, with credentials of the lost key.</summary>
    [Fact]
    public async Task NotForTheSafetyBackupOfCredentialsWhoseKeyIsLost()
    {
        var scene = await Scene.Make("sk-lost");
        await scene.Backup();
        scene.SetVariable("LITELLM_SALT_KEY", "sk-new");
        (await scene.Backup()).ShouldBe(ExitCode.NotRight);
        (await scene.Restore(acceptsLostSaltKey: true)).ShouldBe(ExitCode.Done, scene.World.Transcript.Text);
        scene.Backups.Select(b => b.Origin).ShouldBe([BackupOrigin.BeforeRestore, BackupOrigin.Asked]);
    }

    [Fact]
    public async Task BecauseTheEngineHasNoRoom()
    {
        var scene = await WithABackup();
        scene.Database.Free = 1_000_000;
        await scene.Refuses( "[restore/no-room]");
    }

    [Fact]
    public async Task BecauseTheSafetyBackupHasNoRoom()
    {
        var scene = await WithABackup();
        scene.World.Host.Free = 100;
        await scene.Refuses( "[restore/no-room-for-safety]");
        (await scene.Restore(safety: false)).ShouldBe(ExitCode.Done, scene.World.Transcript.Text);
    }

    [Theory]
    [InlineData(Scene.Main, "[restore/name-taken]")]
    [InlineData("litellm_before_20200101000000", "[restore/name-reserved]")]
    [InlineData("litellm_restore_x", "[restore/name-reserved]")]
    public async Task BecauseOfTheNameBeside(string name, string why) => await (await WithABackup()).Refuses( why, into: name);

    [Fact]
    public async Task BecauseItWasNeverFinished()
    {
        var scene = await WithABackup();
        var name = scene.Backups[0].Name;
        scene.World.Files.Rename($"{scene.Folder}/{name}", $"{scene.Folder}/.unfinished-{name}-0a1b2c");
        await scene.Refuses( "it was never finished", from: $"{scene.Folder}/.unfinished-{name}-0a1b2c");
    }

    [Fact]
    public async Task BecauseAllThatIsThereWasReplacedByARestore()
    {
        var scene = await WithABackup();
        Rewrite(scene, m => m with { Origin = BackupOrigin.BeforeRestore });
        await scene.Refuses( "holds what a restore replaced");
    }

    private static void Rewrite(Scene scene, Func<Manifest, Manifest> edit) =>
        scene.World.Files.Put(scene.PathOf(scene.Backups[0], Manifest.FileName), ManifestText.Write(edit(scene.Backups[0])));

    private static async Task<Scene> WithABackup()
    {
        var scene = await Scene.Make();
        await scene.Backup();
        return scene;
    }
}
