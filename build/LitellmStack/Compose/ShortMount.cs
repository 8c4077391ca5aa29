using LitellmStack.Sources;

namespace LitellmStack.Compose;

/// <summary>"source:target:options" in one text. A colon inside a variable ("${A:-b}") or behind the letter of a drive parts nothing.</summary>
internal static class ShortMount
{
    public static ServiceMount Of(Scalar scalar)
    {
        var parts = Parts(scalar.Text);
        return parts.Count == 1
            ? new ServiceMount(null, new ComposeText(scalar))
            : new ServiceMount(Part(scalar, parts[0]), Part(scalar, parts[1]));
    }

    private static ComposeText Part(Scalar scalar, Range range) => new(scalar, range.Start.Value, Template.Parse(scalar.Text[range])) { End = range.End.Value };

    private static List<Range> Parts(string text)
    {
        var parts = new List<Range>();
        var start = 0;
        var depth = 0;
        for (var at = 0; at < text.Length; at++)
        {
            depth += text[at] switch { '{' => 1, '}' when depth > 0 => -1, _ => 0 };
            if (text[at] == ':' && depth == 0 && !(at - start == 1 && char.IsAsciiLetter(text[start])))
            {
                parts.Add(start..at);
                start = at + 1;
            }
        }

        parts.Add(start..text.Length);
        return parts;
    }
}
