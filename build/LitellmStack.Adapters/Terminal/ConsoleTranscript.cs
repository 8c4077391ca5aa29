using LitellmStack.Plans;

namespace LitellmStack.Adapters.Terminal;

/// <summary>
/// The transcript on the console: two spaces, the title, the text. Where the output is a terminal the running step has one live line;
/// elsewhere only finished lines are written, so that a log holds each once.
/// </summary>
public sealed class ConsoleTranscript(TextWriter output, bool isTerminal, Func<int> width) : ITranscript
{
    private const int TitleWidth = 16;
    private const string EraseLine = "\r\u001b[2K";

    private readonly Lock gate = new();
    private bool isLive;

    public void Show(string title, string state)
    {
        if (!isTerminal)
        {
            return;
        }

        lock (gate)
        {
            var line = $"  {title.PadRight(TitleWidth)}{state}";
            Put(EraseLine + (line.Length < width() ? line : line[..Math.Max(0, width() - 1)]));
            isLive = true;
        }
    }

    public void Write(string title, string text)
    {
        var lines = text.Split('\n');
        Write(string.Join('\n', lines.Select((line, i) => i == 0 ? $"  {title.PadRight(TitleWidth)}{line}" : $"  {new string(' ', TitleWidth)}{line}".TrimEnd())));
    }

    public void Write(string text)
    {
        lock (gate)
        {
            Put((isLive ? EraseLine + text : text) + output.NewLine);
            isLive = false;
        }
    }

    private void Put(string text)
    {
        try
        {
            output.Write(text);
            output.Flush();
        }
        catch (IOException e)
        {
            throw new OutputFailedException(e);
        }
    }
}
