using LitellmStack.Plans;

namespace LitellmStack.Testing.Plans;

/// <summary>A transcript that can be read afterwards.</summary>
public sealed class RecordingTranscript : ITranscript
{
    private readonly List<string> lines = [];
    private readonly List<string> live = [];

    /// <summary>The finished lines: "title: text", or the text alone.</summary>
    public IReadOnlyList<string> Lines => lines;

    /// <summary>What was shown while something ran.</summary>
    public IReadOnlyList<string> Live => live;

    public string Text => string.Concat(lines.Select(line => line + "\n"));

    public void Show(string title, string state) => live.Add($"{title}: {state}");

    public void Write(string title, string text) => lines.Add($"{title}: {text}");

    public void Write(string text) => lines.Add(text);

    public void Clear()
    {
        lines.Clear();
        live.Clear();
    }
}
