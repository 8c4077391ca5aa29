namespace LitellmStack.Changelog;

/// <summary>Some characters of a file, from the first to behind the last.</summary>
public readonly record struct TextRange(int Start, int End)
{
    public int Length => End - Start;

    public string In(string text) => text[Start..End];
}
