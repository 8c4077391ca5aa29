using System.Text;

namespace LitellmStack.Environment;

/// <summary>The escapes of a double-quoted value.</summary>
internal static class Escapes
{
    /// <summary>The value with its escapes replaced; an escaped '$' becomes "$$", which the reader of variables takes for a '$'.</summary>
    public static string Expand(string value)
    {
        if (!value.Contains('\\', StringComparison.Ordinal))
        {
            return value;
        }

        var text = new StringBuilder(value.Length);
        for (var i = 0; i < value.Length; i++)
        {
            if (value[i] != '\\' || i + 1 == value.Length)
            {
                text.Append(value[i]);
                continue;
            }

            i++;
            text.Append(value[i] switch
            {
                'a' => "\a",
                'b' => "\b",
                'f' => "\f",
                'n' => "\n",
                'r' => "\r",
                't' => "\t",
                'v' => "\v",
                '$' => "$$",
                var other => other.ToString(),
            });
        }

        return text.ToString();
    }
}
