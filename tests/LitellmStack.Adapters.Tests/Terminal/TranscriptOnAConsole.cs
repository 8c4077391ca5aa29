using LitellmStack.Adapters.Terminal;

namespace LitellmStack.Adapters.Tests.Terminal;

public sealed class TranscriptOnAConsole : IDisposable
{
    private readonly StringWriter output = new() { NewLine = "\n" };

    public void Dispose() => output.Dispose();

    [Fact]
    public void HasTitlesInAColumn()
    {
        var transcript = new ConsoleTranscript(output, isTerminal: false, () => 80);
        transcript.Write("db", "healthy");
        transcript.Write("first answer", "4.");
        transcript.Write("as it is");
        var lines = output.ToString().Split('\n');
        lines[0].IndexOf("healthy", StringComparison.Ordinal).ShouldBe(lines[1].IndexOf("4.", StringComparison.Ordinal));
        lines[2].ShouldBe("as it is");
    }

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public void ThatCannotBeWrittenSaysWhy(bool isTerminal)
    {
        using var full = new FullWriter();
        var transcript = new ConsoleTranscript(full, isTerminal, () => 80);
        Should.Throw<OutputFailedException>(() => transcript.Write("db", "healthy")).Message.ShouldBe("The output can't be written: No space left on device.");
        if (isTerminal)
        {
            Should.Throw<OutputFailedException>(() => transcript.Show("db", "starting"));
        }
    }

    private sealed class FullWriter : StringWriter
    {
        public override void Flush() => throw new IOException("No space left on device");
    }

    [Fact]
    public void SetsFurtherLinesUnderTheFirst()
    {
        new ConsoleTranscript(output, isTerminal: false, () => 80).Write("db", "one\ntwo\n\nthree");
        var lines = output.ToString().Split('\n');
        var column = lines[0].IndexOf("one", StringComparison.Ordinal);
        lines[1].ShouldBe(new string(' ', column) + "two");
        lines[2].ShouldBe("");
        lines[3].ShouldBe(new string(' ', column) + "three");
    }

    [Fact]
    public void ShowsNoLiveLineWhereItIsNoTerminal()
    {
        new ConsoleTranscript(output, isTerminal: false, () => 80).Show("db", "starting");
        output.ToString().ShouldBeEmpty();
    }

    [Fact]
    public void WritesOverTheLiveLineOnATerminal()
    {
        var transcript = new ConsoleTranscript(output, isTerminal: true, () => 80);
        transcript.Show("db", "starting   1 s");
        transcript.Show("db", "starting   2 s");
        transcript.Write("db", "healthy");
        transcript.Write("ollama", "healthy");
        output.ToString().Split("\r\u001b[2K").Length.ShouldBe(4);
        output.ToString().Split('\n').Length.ShouldBe(3);
    }

    [Theory]
    [InlineData(20)]
    [InlineData(1)]
    [InlineData(0)]
    public void LiveLineIsNeverWiderThanTheTerminal(int width)
    {
        new ConsoleTranscript(output, isTerminal: true, () => width).Show("db", new string('x', 200));
        output.ToString()["\r\u001b[2K".Length..].Length.ShouldBeLessThanOrEqualTo(Math.Max(0, width - 1));
    }
}
