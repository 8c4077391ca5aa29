using LitellmStack.Adapters.Files;
using LitellmStack.Backup;
using LitellmStack.Ports;
using LitellmStack.Testing.Backup;

namespace LitellmStack.Adapters.Tests.Files;

public sealed class StoreOnDisk : BackupStoreContract, IDisposable
{
    private const string Name = "litellm-20261123T101500Z";
    private const UnixFileMode OwnerOnly = UnixFileMode.UserRead | UnixFileMode.UserWrite | UnixFileMode.UserExecute;

    private readonly TemporaryFolder folder = new();

    protected override IBackupStore Store => new BackupStore(folder["deep/backups"]);

    public void Dispose() => folder.Dispose();

    protected override int? Mode(string path) => OperatingSystem.IsWindows() ? null : (int)File.GetUnixFileMode(folder[$"deep/backups/{path}"]);

    [SkippableFact]
    public async Task FoldersAreTheirOwnersAlone()
    {
        Skip.If(OperatingSystem.IsWindows(), "Windows has no mode bits");
        await Store.Write($"{Name}/full.dump", (_, _) => Task.CompletedTask, CancellationToken.None);
        Mode("").ShouldBe((int)OwnerOnly);
        Mode(Name).ShouldBe((int)OwnerOnly);
    }

    [SkippableFact]
    public async Task LinksInABackupAreRemovedAndWhatTheyLeadToStays()
    {
        Skip.If(OperatingSystem.IsWindows(), "making a link needs a privilege on Windows");
        await Store.Write($"{Name}/full.dump", (_, _) => Task.CompletedTask, CancellationToken.None);
        folder.Write("elsewhere/precious", "text");
        Directory.CreateSymbolicLink(folder[$"deep/backups/{Name}/folder"], folder["elsewhere"]);
        File.CreateSymbolicLink(folder[$"deep/backups/{Name}/file"], folder["elsewhere/precious"]);
        Store.Remove(Name);
        Store.List().ShouldBeEmpty();
        (await File.ReadAllTextAsync(folder["elsewhere/precious"])).ShouldBe("text");
    }

    [SkippableFact]
    public void LinkThatBearsABackupsNameIsNoFolderOfOurs()
    {
        Skip.If(OperatingSystem.IsWindows(), "making a link needs a privilege on Windows");
        folder.Write("elsewhere/precious", "text");
        Directory.CreateDirectory(folder["deep/backups"]);
        Directory.CreateSymbolicLink(folder[$"deep/backups/{Name}"], folder["elsewhere"]);
        Store.List().ShouldBe([new StoreEntry(Name, IsFolder: false)]);
        Store.Remove(Name);
        Store.List().ShouldBe([new StoreEntry(Name, IsFolder: false)]);
        File.ReadAllText(folder["elsewhere/precious"]).ShouldBe("text");
    }

    [Fact]
    public async Task FolderInPlaceOfAFileIsTheOutsideWorlds()
    {
        Directory.CreateDirectory(folder[$"deep/backups/{Name}/manifest.json"]);
        Should.Throw<OutsideWorldException>(() => Store.Read($"{Name}/manifest.json", 10)).Message.ShouldContain($"'{Name}/manifest.json'");
        await Should.ThrowAsync<OutsideWorldException>(() => Store.Digest($"{Name}/manifest.json", CancellationToken.None));
    }

    [Fact]
    public async Task FileInPlaceOfTheStoresFolderIsTheOutsideWorlds()
    {
        folder.Write("deep/backups", "a file");
        (await Should.ThrowAsync<OutsideWorldException>(() => Store.Write($"{Name}/full.dump", (_, _) => Task.CompletedTask, CancellationToken.None)))
            .Message.ShouldContain("could not be written");
    }
}
