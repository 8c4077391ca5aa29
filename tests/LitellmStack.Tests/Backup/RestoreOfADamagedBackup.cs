using LitellmStack.Backup;

namespace LitellmStack.Tests.Backup;

public sealed class RestoreOfADamagedBackup
{
    [Theory]
    [InlineData(0)]
    [InlineData(250)]
    public async Task IsRefusedWhereItsDumpIsCut(int length)
    {
        var scene = await WithABackup();
        Damage(scene, content => content[..length]);
        await scene.Refuses( "bytes instead of", from: scene.Backups[0].Name);
    }

    [Fact]
    public async Task IsRefusedWhicheverBitOfItsDumpIsFlipped()
    {
        var scene = await WithABackup();
        var path = scene.PathOf(scene.Backups[0], DumpName.Full);
        var content = scene.World.Files.Read(path);
        for (var at = 0; at < 50; at++)
        {
            var flipped = content.ToArray();
            flipped[at * content.Length / 50] ^= (byte)(1 << (at % 8));
            scene.World.Files.Put(path, flipped);
            await scene.Refuses( "[restore/damaged]");
        }
    }

    [Fact]
    public async Task IsRefusedWhereItsFilesAreSwapped()
    {
        var scene = await WithABackup();
        var (full, essential) = (scene.PathOf(scene.Backups[0], DumpName.Full), scene.PathOf(scene.Backups[0], DumpName.Essential));
        var content = scene.World.Files.Read(full);
        scene.World.Files.Put(full, scene.World.Files.Read(essential));
        scene.World.Files.Put(essential, content);
        await scene.Refuses( "[restore/damaged]");
    }

    [Fact]
    public async Task IsRefusedWhereItsManifestWasEdited()
    {
        var scene = await WithABackup();
        var name = scene.Backups[0].Name;
        scene.World.Files[$"{scene.Folder}/{name}/manifest.json"] = scene.World.Files[$"{scene.Folder}/{name}/manifest.json"].Replace("restored", "readable", StringComparison.Ordinal);
        await scene.Refuses( "it was changed or damaged after it was written", from: name);
    }

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
