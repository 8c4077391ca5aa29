using System.Diagnostics;
using System.Text;

namespace LitellmStack.Adapters.Processes;

/// <summary>Bytes through a running child, in the memory of two buffers whatever their number.</summary>
internal sealed class ChildPipe(Process process)
{
    /// <summary>What a pipe's throughput no longer grows with (docker exec, 1.1 GB: 128 KiB).</summary>
    private const int BufferSize = 128 * 1024;

    private const int LinesKept = 20;
    private const int OutputKept = 1024;

    /// <summary>Time for what a dead child held to come free.</summary>
    private static readonly TimeSpan Grace = TimeSpan.FromSeconds(3);

    private readonly List<byte> outputStart = [];

    /// <summary>
    /// Until the child has ended and all that it wrote has gone to the output. A child that ends before it has read its input is not an error
    /// here: its exit code says why. A source that cannot be read and a destination that takes no more are: they are thrown, and the child is left to the caller.
    /// </summary>
    public async Task<PipeEnd> Run(Stream? input, Stream? output, CancellationToken cancellation)
    {
        using var abandoned = CancellationTokenSource.CreateLinkedTokenSource(cancellation);
        var errors = LastLines();
        var fed = Feed(input, abandoned.Token);
        var drained = Drain(output ?? Stream.Null, abandoned.Token);
        try
        {
            var ended = process.WaitForExitAsync(cancellation);
            var isFed = await FirstEnds(fed, drained, ended).WaitAsync(cancellation);
            await Task.WhenAll(ended, drained).WaitAsync(cancellation);
            var lines = await errors.WaitAsync(cancellation);
            return new(process.ExitCode, Encoding.UTF8.GetString(outputStart.ToArray()), lines, isFed);
        }
        finally
        {
            // A write may hang on a pipe that a grandchild keeps: what the caller gave is not touched after the return, or not waited for.
            await abandoned.CancelAsync();
            await Task.WhenAll(fed, drained).WaitAsync(Grace, CancellationToken.None).ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
        }
    }

    /// <summary>Races the writer against the end of the child; true where all of the input was taken.</summary>
    private static async Task<bool> FirstEnds(Task<bool> fed, Task drained, Task ended)
    {
        var open = new List<Task> { fed, drained, ended };
        while (!ended.IsCompleted)
        {
            var first = await Task.WhenAny(open);
            await first;
            open.Remove(first);
        }

        // A child ends because its input was closed, and that may be seen before the close has returned.
        await ((Task)fed).WaitAsync(Grace, CancellationToken.None).ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
        return fed.IsCompletedSuccessfully && await fed;
    }

    private async Task<bool> Feed(Stream? input, CancellationToken abandoned)
    {
        var pipe = process.StandardInput.BaseStream;
        var buffer = new byte[BufferSize];
        while (input is not null && await input.ReadAsync(buffer, abandoned) is > 0 and var count)
        {
            if (!await Took(pipe.WriteAsync(buffer.AsMemory(0, count), abandoned)))
            {
                return false;
            }
        }

        // Only now: a source that fails in the middle must not look like one that came to its end.
        return await Took(pipe.DisposeAsync());
    }

    /// <summary>A broken pipe: the child reads no more.</summary>
    private static async Task<bool> Took(ValueTask write)
    {
        try
        {
            await write;
            return true;
        }
        catch (IOException)
        {
            return false;
        }
    }

    private async Task Drain(Stream output, CancellationToken abandoned)
    {
        var pipe = process.StandardOutput.BaseStream;
        var buffer = new byte[BufferSize];
        while (await pipe.ReadAsync(buffer, abandoned) is > 0 and var count)
        {
            outputStart.AddRange(buffer.AsSpan(0, Math.Min(count, OutputKept - outputStart.Count)));
            await output.WriteAsync(buffer.AsMemory(0, count), abandoned);
        }
    }

    private async Task<IReadOnlyList<string>> LastLines()
    {
        var lines = new Queue<string>();
        while (await process.StandardError.ReadLineAsync() is { } line)
        {
            lines.Enqueue(line);
            if (lines.Count > LinesKept)
            {
                lines.Dequeue();
            }
        }

        return [.. lines];
    }
}
