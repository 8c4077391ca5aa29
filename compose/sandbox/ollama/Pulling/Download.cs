using Sandbox.Ollama.Http;
using Sandbox.Ollama.Registry;
using Sandbox.Ollama.Store;

namespace Sandbox.Ollama.Pulling;

/// <summary>One blob on its way from the registry to the disk, at a rate that lets progress be seen.</summary>
internal sealed class Download(Layer layer, BlobContent content, string path, PullFault fault, long bytesPerSecond, TimeProvider clock)
{
    private const int LargestWrite = 256 * 1024;
    private static readonly TimeSpan Beat = TimeSpan.FromMilliseconds(15);

    private long completed;

    public string Digest => layer.Digest;

    public long Total => layer.Size;

    public long Completed => Interlocked.Read(ref completed);

    public async Task Run(CancellationToken cancellation)
    {
        using var partial = new PartialBlob(path, content.Length);
        try
        {
            partial.Open();
            Interlocked.Exchange(ref completed, partial.Completed);
            await Transfer(partial, cancellation);
            partial.Finish();
        }
        catch (IOException e) when (DiskFull.Is(e))
        {
            throw new RefusedException(500, DiskFull.Words(partial.Path));
        }
        finally
        {
            if (partial.Completed < content.Length && File.Exists(partial.Path))
                Keep(partial);
        }
    }

    // On a full disk even this note may not fit; then the next pull starts from nothing.
    private static void Keep(PartialBlob partial)
    {
        try
        {
            partial.Keep();
        }
        catch (IOException e) when (DiskFull.Is(e))
        {
            partial.Dispose();
        }
    }

    private async Task Transfer(PartialBlob partial, CancellationToken cancellation)
    {
        var started = clock.GetTimestamp();
        var first = partial.Completed;
        var limit = fault is PullFault.DiskFull or PullFault.Stall or PullFault.Drop ? content.Length / 2 : content.Length;
        using var beat = new PeriodicTimer(Beat, clock);
        var block = new byte[LargestWrite];
        while (partial.Completed < limit)
        {
            cancellation.ThrowIfCancellationRequested();
            var due = bytesPerSecond == 0 ? limit : Math.Min(limit, first + (long)(clock.GetElapsedTime(started).TotalSeconds * bytesPerSecond));
            var part = block.AsSpan(0, (int)Math.Min(LargestWrite, due - partial.Completed));
            content.Read(partial.Completed, part);
            if (fault == PullFault.Corrupt && part.Length > 0)
                part[^1] ^= 0xFF;
            partial.Append(part);
            Interlocked.Exchange(ref completed, partial.Completed);
            if (partial.Completed < limit && bytesPerSecond > 0)
                await beat.WaitForNextTickAsync(cancellation);
        }

        await Suffer(partial, cancellation);
    }

    private async Task Suffer(PartialBlob partial, CancellationToken cancellation)
    {
        switch (fault)
        {
            case PullFault.DiskFull:
                throw new RefusedException(500, DiskFull.Words(partial.Path));
            case PullFault.Stall:
                // Only the client's leaving or the server's end gets it out of here: as with a real stall.
                await Task.Delay(Timeout.InfiniteTimeSpan, clock, cancellation);
                break;
            case PullFault.Drop:
                throw new ConnectionBrokenException();
        }
    }
}
