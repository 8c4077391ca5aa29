using System.Text;
using System.Text.RegularExpressions;

using LitellmStack.Ports;

namespace LitellmStack.Backup;

/// <summary>Which version of this repository a stack runs, read from its own files.</summary>
public static partial class StackOrigin
{
    private const string Changelog = "CHANGELOG.md";
    private const string Head = ".git/HEAD";
    private const string Reference = "ref: ";

    /// <summary>The newest release of the changelog; nothing before the first.</summary>
    public static string? Version(IFiles files) => files.Exists(Changelog) && Release().Match(Text(files, Changelog)) is { Success: true } match ? match.Groups["version"].Value : null;

    /// <summary>The commit that is checked out; nothing where the folder is no clone, or one whose commit is kept elsewhere (packed, a worktree).</summary>
    public static string? Commit(IFiles files)
    {
        if (!files.Exists(Head))
        {
            return null;
        }

        var head = Text(files, Head).Trim();
        var commit = !head.StartsWith(Reference, StringComparison.Ordinal) ? head
            : files.Exists($".git/{head[Reference.Length..]}") ? Text(files, $".git/{head[Reference.Length..]}").Trim()
            : "";
        return commit.Length >= 40 && commit.All(char.IsAsciiHexDigitLower) ? commit : null;
    }

    private static string Text(IFiles files, string path) => Encoding.UTF8.GetString(files.Read(path));

    [GeneratedRegex(@"^## \[(?<version>[0-9]+\.[0-9]+\.[0-9]+[^\]\s]*)\]", RegexOptions.Multiline | RegexOptions.ExplicitCapture | RegexOptions.CultureInvariant)]
    private static partial Regex Release();
}
