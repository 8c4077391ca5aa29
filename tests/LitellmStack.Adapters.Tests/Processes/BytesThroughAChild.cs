using System.Diagnostics;

using LitellmStack.Adapters.Processes;

namespace LitellmStack.Adapters.Tests.Processes;

[CollectionDefinition(nameof(BytesThroughAChild), DisableParallelization = true)]
[Collection(nameof(BytesThroughAChild))]
public sealed class BytesThroughAChild
{
    private static readonly TimeSpan Soon = TimeSpan.FromSeconds(30);

    private static readonly byte[] Several = [.. Enumerable.Range(0, 3_000_000).Select(i => (byte)(i * 7 % 251))];

    [SkippableFact]
    public async Task ComeOutAsTheyWentIn()
    {
        using var output = new MemoryStream();
        var end = await Pipe("cat; echo one >&2; exit 5", () => new MemoryStream(Several), () => output);
        (end.ExitCode, end.IsInputTaken).ShouldBe((5, true));
        end.LastLines.ShouldBe(["one"]);
        output.ToArray().AsSpan().SequenceEqual(Several).ShouldBeTrue();
    }

    [SkippableFact]
    public async Task AreLeftOverWithoutAnErrorWhereItEndsBefore()
    {
        var end = await Pipe("head -c 10; exit 3", () => Endless(), output: null);
        (end.ExitCode, end.IsInputTaken).ShouldBe((3, false));
        end.OutputStart.Length.ShouldBe(10);
    }

    [SkippableFact]
    public async Task DoNotHangOnAGrandchildThatKeepsThePipe()
    {
        var watch = Stopwatch.StartNew();
        var end = await Pipe("exec 3<&0; sleep 20 <&3 >&- 2>&- & exit 3", () => Endless(), output: null);
        end.ExitCode.ShouldBe(3);
        watch.Elapsed.ShouldBeLessThan(TimeSpan.FromSeconds(15));
    }

    [SkippableFact]
    public async Task EndTheChildWhereTheDestinationIsFull()
    {
        var trouble = await Should.ThrowAsync<IOException>(Pipe("while :; do echo more; done", input: null, () => Full()));
        trouble.Message.ShouldBe("full");
    }

    [SkippableFact]
    public async Task EndTheChildWhereTheSourceFails()
    {
        var trouble = await Should.ThrowAsync<IOException>(Pipe("cat", () => Endless(failsAfter: 1_000_000), () => Stream.Null));
        trouble.Message.ShouldBe("unreadable");
    }

    [SkippableFact]
    public async Task StopWhenCancelled()
    {
        using var cancellation = new CancellationTokenSource(TimeSpan.FromMilliseconds(200));
        await Should.ThrowAsync<OperationCanceledException>(Pipe("cat", () => Endless(), () => Stream.Null, cancellation.Token));
    }

    [SkippableFact]
    public async Task KeepTheLastLinesOfMany()
    {
        var end = await Pipe("seq 1 1000 >&2", input: null, output: null);
        end.LastLines.ShouldBe(Enumerable.Range(981, 20).Select(i => $"{i}"));
    }

    [SkippableFact]
    public async Task NeedNoMoreMemoryWhereTheyAreMany()
    {
        await Pipe("cat > /dev/null", () => Endless(endsAfter: 1_000_000), output: null);
        var before = GC.GetTotalAllocatedBytes();
        await Pipe("cat", () => Endless(endsAfter: 300_000_000), () => Stream.Null);
        (GC.GetTotalAllocatedBytes() - before).ShouldBeLessThan(60_000_000);
    }

    private static async Task<PipeEnd> Pipe(string script, Func<Stream>? input, Func<Stream>? output, CancellationToken cancellation = default)
    {
        Skip.If(OperatingSystem.IsWindows(), "The children are shell scripts.");
        using var source = input?.Invoke();
        using var destination = output?.Invoke();
        return await new ChildProcess("sh", ["-c", script], "/").Pipe(source, destination, cancellation).WaitAsync(Soon, CancellationToken.None);
    }

    private static EndlessStream Endless(long failsAfter = long.MaxValue, long endsAfter = long.MaxValue) => new() { FailsAfter = failsAfter, EndsAfter = endsAfter };

    private static FullStream Full() => new();

    private sealed class FullStream : MemoryStream
    {
        public override ValueTask WriteAsync(ReadOnlyMemory<byte> buffer, CancellationToken cancellationToken = default) => throw new IOException("full");
    }

    private sealed class EndlessStream : MemoryStream
    {
        private long given;

        public required long FailsAfter { get; init; }

        public required long EndsAfter { get; init; }

        public override ValueTask<int> ReadAsync(Memory<byte> buffer, CancellationToken cancellationToken = default)
        {
            if (given >= FailsAfter)
            {
                throw new IOException("unreadable");
            }

            var count = (int)Math.Min(buffer.Length, EndsAfter - given);
            given += count;
            return ValueTask.FromResult(count);
        }
    }
}
