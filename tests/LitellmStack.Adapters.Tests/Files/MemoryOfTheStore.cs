using LitellmStack.Adapters.Files;

namespace LitellmStack.Adapters.Tests.Files;

/// <summary>Alone: what is allocated is counted for the whole process, and other tests allocate too.</summary>
[CollectionDefinition(nameof(MemoryOfTheStore), DisableParallelization = true)]
[Collection(nameof(MemoryOfTheStore))]
public sealed class MemoryOfTheStore : IDisposable
{
    private const string Name = "litellm-20261123T101500Z";

    private readonly TemporaryFolder folder = new();

    public void Dispose() => folder.Dispose();

    [Fact]
    public async Task StaysFlatWhateverTheSize()
    {
        const long Chunks = 1024;
        var chunk = new byte[64 * 1024];
        var store = new BackupStore(folder["backups"]);
        var before = GC.GetTotalAllocatedBytes(precise: true);
        var written = await store.Write(
            $"{Name}/full.dump",
            async (stream, cancellation) =>
            {
                for (var i = 0; i < Chunks; i++)
                {
                    await stream.WriteAsync(chunk, cancellation);
                }
            },
            CancellationToken.None);
        (await store.Digest($"{Name}/full.dump", CancellationToken.None)).ShouldBe(written);
        written.Bytes.ShouldBe(Chunks * chunk.Length);
        (GC.GetTotalAllocatedBytes(precise: true) - before).ShouldBeLessThan(written.Bytes / 4);
    }
}
