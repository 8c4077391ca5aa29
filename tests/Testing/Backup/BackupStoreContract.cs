using System.Security.Cryptography;

using LitellmStack.Backup;
using LitellmStack.Ports;

namespace LitellmStack.Testing.Backup;

/// <summary>What every <see cref="IBackupStore"/> promises.</summary>
public abstract class BackupStoreContract
{
    private const string Name = "litellm-20261123T101500Z";
    private const string Unfinished = ".unfinished-litellm-20261123T101500Z-0a1b2c";
    private const int OwnerOnly = 0x180;

    /// <summary>Without any entry, without its folder even.</summary>
    protected abstract IBackupStore Store { get; }

    /// <summary>The mode bits of a file in it, nothing where the system has none.</summary>
    protected abstract int? Mode(string path);

    [Fact]
    public void FolderThatIsNotThereHoldsNothing() => Store.List().ShouldBeEmpty();

    [Fact]
    public async Task WrittenFileIsKnownByItsSizeAndDigest()
    {
        var content = Bytes(300_001);
        var written = await Write($"{Unfinished}/full.dump", content);
        written.ShouldBe(new StoredFile("full.dump", content.Length, Convert.ToHexStringLower(SHA256.HashData(content))));
        (await Store.Digest($"{Unfinished}/full.dump", CancellationToken.None)).ShouldBe(written);
        Store.Read($"{Unfinished}/full.dump", content.Length).ShouldBe(content);
    }

    [Fact]
    public async Task EmptyFileIsAFile()
    {
        var written = await Write($"{Unfinished}/full.dump", []);
        written.ShouldBe(new StoredFile("full.dump", 0, Convert.ToHexStringLower(SHA256.HashData([]))));
        Store.Read($"{Unfinished}/full.dump", 10).ShouldBeEmpty();
    }

    [SkippableFact]
    public async Task WrittenFileIsItsOwnersAlone()
    {
        Skip.If(OperatingSystem.IsWindows(), "Windows has no mode bits");
        await Write($"{Unfinished}/full.dump", Bytes(10));
        Mode($"{Unfinished}/full.dump").ShouldBe(OwnerOnly);
    }

    [Fact]
    public async Task ReadingEndsAtTheLimit()
    {
        await Write($"{Unfinished}/manifest.json", Bytes(100));
        Store.Read($"{Unfinished}/manifest.json", 7).ShouldBe(Bytes(100)[..7]);
    }

    [Fact]
    public async Task BackupElsewhereIsReadByItsAbsolutePath()
    {
        await Write($"{Unfinished}/manifest.json", Bytes(100));
        Store.Read($"{Store.Folder}/{Unfinished}/manifest.json", 100).ShouldBe(Bytes(100));
        (await Store.Digest($"{Store.Folder}/{Unfinished}/manifest.json", CancellationToken.None)).Bytes.ShouldBe(100);
    }

    [Theory]
    [InlineData("absent")]
    [InlineData($"{Name}/absent")]
    public async Task AbsentFileIsNotThere(string path)
    {
        Should.Throw<FileNotFoundException>(() => Store.Read(path, 1));
        await Should.ThrowAsync<FileNotFoundException>(() => Store.Digest(path, CancellationToken.None));
    }

    [Fact]
    public async Task FileThatIsThereIsNotWrittenOver()
    {
        await Write($"{Unfinished}/full.dump", Bytes(10));
        await Should.ThrowAsync<OutsideWorldException>(() => Write($"{Unfinished}/full.dump", Bytes(5)));
        Store.Read($"{Unfinished}/full.dump", 100).ShouldBe(Bytes(10));
    }

    [Fact]
    public async Task TroubleOfTheWriterPassesAndLeavesTheFolderUnfinished()
    {
        var trouble = await Should.ThrowAsync<IOException>(() => Store.Write($"{Unfinished}/full.dump", (_, _) => throw new IOException("the dump ended early"), CancellationToken.None));
        trouble.Message.ShouldBe("the dump ended early");
        Store.List().ShouldBe([new StoreEntry(Unfinished, IsFolder: true)]);
    }

    [Fact]
    public async Task PublishedBackupHasItsNameAndNoOther()
    {
        var written = await Write($"{Unfinished}/full.dump", Bytes(10));
        Store.Publish(Unfinished, Name);
        Store.List().ShouldBe([new StoreEntry(Name, IsFolder: true)]);
        (await Store.Digest($"{Name}/full.dump", CancellationToken.None)).ShouldBe(written);
    }

    [Fact]
    public async Task NameThatIsTakenIsNotGivenAgain()
    {
        await Write($"{Name}/full.dump", Bytes(10));
        await Write($"{Unfinished}/full.dump", Bytes(5));
        Should.Throw<OutsideWorldException>(() => Store.Publish(Unfinished, Name));
        Store.Read($"{Name}/full.dump", 100).ShouldBe(Bytes(10));
        Store.Read($"{Unfinished}/full.dump", 100).ShouldBe(Bytes(5));
    }

    [Theory]
    [InlineData(Name)]
    [InlineData(Unfinished)]
    public async Task RemovedBackupIsGoneAndItsNeighbourIsNot(string name)
    {
        await Write($"{name}/full.dump", Bytes(10));
        await Write($"{name}/manifest.json", Bytes(10));
        await Write($"{Name}-2/full.dump", Bytes(10));
        Store.Remove(name);
        Store.List().ShouldBe([new StoreEntry($"{Name}-2", IsFolder: true)]);
    }

    [Fact]
    public void RemovingWhatIsNotThereIsNothing()
    {
        Store.Remove(Name);
        Store.List().ShouldBeEmpty();
    }

    [Theory]
    [InlineData("sandbox")]
    [InlineData("..")]
    [InlineData("../litellm-20261123T101500Z")]
    [InlineData("")]
    public void NothingElseIsEverRemoved(string name) => Should.Throw<ArgumentException>(() => Store.Remove(name));

    [Fact]
    public async Task EntriesAreSortedOrdinally()
    {
        foreach (var path in (string[])["b", "B", "sandbox/x", ".hidden", "a-", "백업 둘/x"])
        {
            await Write(path, Bytes(1));
        }

        Store.List().ShouldBe([new(".hidden", false), new("B", false), new("a-", false), new("b", false), new("sandbox", true), new("백업 둘", true)]);
    }

    private static byte[] Bytes(int count) => [.. Enumerable.Range(0, count).Select(i => (byte)(i * 31 >> 3))];

    /// <summary>In pieces of many sizes, as a pipe gives them.</summary>
    private Task<StoredFile> Write(string path, byte[] content) => Store.Write(
        path,
        async (stream, cancellation) =>
        {
            for (int at = 0, piece = 1; at < content.Length; at += piece, piece = piece * 3 + 1)
            {
                await stream.WriteAsync(content.AsMemory(at, Math.Min(piece, content.Length - at)), cancellation);
            }
        },
        CancellationToken.None);
}
