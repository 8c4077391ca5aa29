namespace LitellmStack.Environment;

/// <summary>A position in an environment file, and the steps over what has no meaning.</summary>
internal sealed class EnvCursor(string text)
{
    public string Text { get; } = text;

    public int At { get; set; }

    public bool SkipToStatement()
    {
        while (At < Text.Length && (char.IsWhiteSpace(Text[At]) || Text[At] == '#'))
        {
            At = Text[At] == '#' ? EndOfLine() : At + 1;
        }

        return At < Text.Length;
    }

    public void SkipExport()
    {
        if (Text.AsSpan(At).StartsWith("export") && At + 6 < Text.Length && IsBlank(Text[At + 6]))
        {
            At += 6;
            SkipBlanks();
        }
    }

    public void SkipBlanks()
    {
        while (At < Text.Length && IsBlank(Text[At]))
        {
            At++;
        }
    }

    public int EndOfLine() => Text.IndexOf('\n', At) is var end and >= 0 ? end : Text.Length;

    public static bool IsBlank(char c) => c is '\t' or '\v' or '\f' or '\r' or ' ' or '\u0085' or '\u00A0';

    public static bool IsNameCharacter(char c) => char.IsLetter(c) || char.IsNumber(c) || c is '_' or '.' or '-' or '[' or ']';
}
