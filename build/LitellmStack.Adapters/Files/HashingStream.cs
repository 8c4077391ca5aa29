using System.Security.Cryptography;

using LitellmStack.Ports;

namespace LitellmStack.Adapters.Files;

/// <summary>
/// Gathers bytes, passes them on to a file and computes their SHA-256 on the way. The disk's trouble is told from that of whoever writes. What was not
/// flushed is not written when it is disposed of: then the writer gave up.
/// </summary>
internal sealed class HashingStream(Stream file, int bufferSize, Func<Exception, OutsideWorldException> trouble) : Stream
{
    private readonly IncrementalHash hash = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);
    private readonly byte[] gathered = new byte[bufferSize];
    private int count;
    private long written;

    public override bool CanRead => false;

    public override bool CanSeek => false;

    public override bool CanWrite => true;

    public override long Length => written;

    public override long Position
    {
        get => written;
        set => throw new NotSupportedException();
    }

    /// <summary>64 lower-case hexadecimal digits, of all bytes that were flushed.</summary>
    public string Sha256 => Convert.ToHexStringLower(hash.GetCurrentHash());

    public override void Write(ReadOnlySpan<byte> buffer)
    {
        while (buffer.Length > 0)
        {
            buffer = buffer[Gather(buffer)..];
            if (count == gathered.Length)
            {
                Flush();
            }
        }
    }

    public override async ValueTask WriteAsync(ReadOnlyMemory<byte> buffer, CancellationToken cancellationToken = default)
    {
        while (buffer.Length > 0)
        {
            buffer = buffer[Gather(buffer.Span)..];
            if (count == gathered.Length)
            {
                await FlushAsync(cancellationToken);
            }
        }
    }

    public override Task WriteAsync(byte[] buffer, int offset, int count, CancellationToken cancellationToken) =>
        WriteAsync(buffer.AsMemory(offset, count), cancellationToken).AsTask();

    public override void Write(byte[] buffer, int offset, int count) => Write(buffer.AsSpan(offset, count));

    public override void Flush()
    {
        try
        {
            file.Write(Take().Span);
        }
        catch (Exception e) when (DiskTrouble.Is(e))
        {
            throw trouble(e);
        }
    }

    public override async Task FlushAsync(CancellationToken cancellationToken)
    {
        try
        {
            await file.WriteAsync(Take(), cancellationToken);
        }
        catch (Exception e) when (DiskTrouble.Is(e))
        {
            throw trouble(e);
        }
    }

    public override int Read(byte[] buffer, int offset, int count) => throw new NotSupportedException();

    public override long Seek(long offset, SeekOrigin origin) => throw new NotSupportedException();

    public override void SetLength(long value) => throw new NotSupportedException();

    private int Gather(ReadOnlySpan<byte> buffer)
    {
        var taken = Math.Min(buffer.Length, gathered.Length - count);
        buffer[..taken].CopyTo(gathered.AsSpan(count));
        (count, written) = (count + taken, written + taken);
        return taken;
    }

    private ReadOnlyMemory<byte> Take()
    {
        var taken = gathered.AsMemory(0, count);
        hash.AppendData(taken.Span);
        count = 0;
        return taken;
    }

    protected override void Dispose(bool disposing)
    {
        if (disposing)
        {
            hash.Dispose();
        }

        base.Dispose(disposing);
    }
}
