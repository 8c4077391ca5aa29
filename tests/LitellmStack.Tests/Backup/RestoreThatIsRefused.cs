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
        await Refuses(scene, "is a backup of 'another'", from: scene.Catalogue.Backups.Single().Name);
        (await scene.Restore($"{scene.Folder}/{scene.Catalogue.Backups.Single().Name}")).ShouldBe(ExitCode.Done, scene.World.Transcript.Text);
    }

    [Fact]
    public async Task BecauseItLacksTheTier()
    {
        var scene = await Scene.Make();
        await scene.Backup("essential");
        await Refuses(scene, "[restore/tier-absent]", from: scene.Backups[0].Name, tier: "full");
        await Refuses(scene, "There is no full backup", tier: "full");
    }

    [Fact]
    public async Task BecauseTheServerIsOlder()
    {
        var scene = await WithABackup();
        scene.Database.Version = "16.9";
        await Refuses(scene, "[restore/server-older]");
    }

    [Fact]
    public async Task BecauseTheGatewayIsOlder()
    {
        var scene = await WithABackup();
        scene.Database[Scene.Main].Put(FakeDatabase.Migrations, "20260101000000_init");
        await Refuses(scene, "[restore/gateway-older]");
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
        await Refuses(scene, "[restore/other-salt-key]");
        (await scene.Restore(acceptsLostSaltKey: true)).ShouldBe(ExitCode.Done, scene.World.Transcript.Text);
    }

    [Fact]
    public async Task BecauseTheEngineHasNoRoom()
    {
        var scene = await WithABackup();
        scene.Database.Free = 1_000_000;
        await Refuses(scene, "[restore/no-room]");
    }

    [Fact]
    public async Task BecauseTheSafetyBackupHasNoRoom()
    {
        var scene = await WithABackup();
        scene.World.Host.Free = 100;
        await Refuses(scene, "[restore/no-room-for-safety]");
        (await scene.Restore(safety: false)).ShouldBe(ExitCode.Done, scene.World.Transcript.Text);
    }

    [Theory]
    [InlineData(Scene.Main, "[restore/name-taken]")]
    [InlineData("litellm_before_20200101000000", "[restore/name-reserved]")]
    [InlineData("litellm_restore_x", "[restore/name-reserved]")]
    public async Task BecauseOfTheNameBeside(string name, string why) => await Refuses(await WithABackup(), why, into: name);

    [Theory]
    [InlineData(0)]
    [InlineData(250)]
    public async Task BecauseItsDumpIsCut(int length)
    {
        var scene = await WithABackup();
        Damage(scene, content => content[..length]);
        await Refuses(scene, "bytes instead of", from: scene.Backups[0].Name);
    }

    [Fact]
    public async Task WhicheverBitOfItsDumpIsFlipped()
    {
        var scene = await WithABackup();
        var path = scene.PathOf(scene.Backups[0], DumpName.Full);
        var content = scene.World.Files.Read(path);
        for (var at = 0; at < 50; at++)
        {
            var flipped = content.ToArray();
            flipped[at * content.Length / 50] ^= (byte)(1 << (at % 8));
            scene.World.Files.Put(path, flipped);
            await Refuses(scene, "[restore/damaged]");
        }
    }

    [Fact]
    public async Task BecauseItsFilesAreSwapped()
    {
        var scene = await WithABackup();
        var (full, essential) = (scene.PathOf(scene.Backups[0], DumpName.Full), scene.PathOf(scene.Backups[0], DumpName.Essential));
        var content = scene.World.Files.Read(full);
        scene.World.Files.Put(full, scene.World.Files.Read(essential));
        scene.World.Files.Put(essential, content);
        await Refuses(scene, "[restore/damaged]");
    }

    [Fact]
    public async Task BecauseItsManifestWasEdited()
    {
        var scene = await WithABackup();
        var name = scene.Backups[0].Name;
        scene.World.Files[$"{scene.Folder}/{name}/manifest.json"] = scene.World.Files[$"{scene.Folder}/{name}/manifest.json"].Replace("restored", "readable", StringComparison.Ordinal);
        await Refuses(scene, "it was changed or damaged after it was written", from: name);
    }

    [Fact]
    public async Task BecauseItWasNeverFinished()
    {
        var scene = await WithABackup();
        var name = scene.Backups[0].Name;
        scene.World.Files.Rename($"{scene.Folder}/{name}", $"{scene.Folder}/.unfinished-{name}-0a1b2c");
        await Refuses(scene, "it was never finished", from: $"{scene.Folder}/.unfinished-{name}-0a1b2c");
    }

    [Fact]
    public async Task BecauseAllThatIsThereWasReplacedByARestore()
    {
        var scene = await WithABackup();
        Rewrite(scene, m => m with { Origin = BackupOrigin.BeforeRestore });
        await Refuses(scene, "holds what a restore replaced");
    }

    private static async Task Refuses(Scene scene, string why, string from = "latest", string? tier = null, string? into = null)
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

    private static void Rewrite(Scene scene, Func<Manifest, Manifest> edit) =>
        scene.World.Files.Put(scene.PathOf(scene.Backups[0], Manifest.FileName), ManifestText.Write(edit(scene.Backups[0])));

    private static void Damage(Scene scene, Func<byte[], byte[]> how)
    {
        var path = scene.PathOf(scene.Backups[0], DumpName.Full);
        scene.World.Files.Put(path, how(scene.World.Files.Read(path)));
    }

    private static async Task<Scene> WithABackup()
    {
        var scene = await Scene.Make();
        await scene.Backup();
        return scene;
    }
}
