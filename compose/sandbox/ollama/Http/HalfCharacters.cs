using System.Text;
using System.Text.RegularExpressions;

namespace Sandbox.Ollama.Http;

/// <summary>An escape that is half a surrogate pair is replaced, as by Go's decoder; .NET's would refuse the text that holds it.</summary>
internal static partial class HalfCharacters
{
    public static byte[] Replaced(byte[] json) => json.AsSpan().IndexOf("\\ud"u8) < 0 && json.AsSpan().IndexOf("\\uD"u8) < 0
        ? json
        : Encoding.UTF8.GetBytes(Escapes().Replace(Encoding.UTF8.GetString(json), escape => escape.Groups["half"].Success ? "\\ufffd" : escape.Value));

    // Pairs and all other escapes are matched first, so that a backslash which stands for itself begins none.
    [GeneratedRegex(@"\\(?:u[dD][89abAB][0-9a-fA-F]{2}\\u[dD][c-fC-F][0-9a-fA-F]{2}|(?<half>u[dD][89a-fA-F][0-9a-fA-F]{2})|.)", RegexOptions.CultureInvariant)]
    private static partial Regex Escapes();
}
