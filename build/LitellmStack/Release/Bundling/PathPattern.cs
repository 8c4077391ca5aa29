using System.Text.RegularExpressions;

namespace LitellmStack.Release.Bundling;

/// <summary>Paths of files: '*' is any part of one name, '**' all that lies below a folder.</summary>
public sealed class PathPattern(string text)
{
    private readonly Regex regex = new(
        "^" + Regex.Escape(text).Replace(@"\*\*", ".+", StringComparison.Ordinal).Replace(@"\*", "[^/]*", StringComparison.Ordinal) + "$",
        RegexOptions.CultureInvariant | RegexOptions.NonBacktracking);

    public bool Matches(string path) => regex.IsMatch(path);

    public override string ToString() => text;
}
