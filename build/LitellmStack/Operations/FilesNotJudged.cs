using LitellmStack.Ports;
using LitellmStack.Rules;

namespace LitellmStack.Operations;

/// <summary>The compose files of someone's folder that a search by names passes over, so that nobody takes them for judged.</summary>
/// <param name="beside">In the folders where stacks keep their files, but not of the ones that Compose takes by itself.</param>
/// <param name="deeper">Further below; looked for only where there is none to judge.</param>
internal sealed class FilesNotJudged(IReadOnlyList<string> beside, IReadOnlyList<string> deeper)
{
    /// <summary>Folders below the one that was named, and how many of all are looked into: a home folder may be named by mistake.</summary>
    private const int Depth = 3;
    private const int Folders = 500;

    private const int Shown = 5;

    private const string Next = "\nName all that belong together: --compose-file FILE,FILE.";

    /// <summary>What packages bring with them is nobody's stack.</summary>
    private static readonly string[] Foreign = ["node_modules", "site-packages", "vendor", "venv"];

    /// <param name="input">Nothing where the search found no stack.</param>
    public static FilesNotJudged Of(StackInput? input, IStackFolder folder) => input is { Selected.Count: > 0 }
        ? new FilesNotJudged([.. input.Overlays.Except(input.Selected)], [])
        : new FilesNotJudged([], Deeper(folder));

    /// <summary>Nothing where every compose file was judged.</summary>
    public string? Words => beside.Count > 0 ? $"{Names(beside)}.{Next}" : deeper.Count > 0 ? $"{Names(deeper)}, deeper than is searched.{Next}" : null;

    private static string Names(IReadOnlyList<string> paths) =>
        string.Join(", ", paths.Take(Shown)) + (paths.Count > Shown ? $" and {paths.Count - Shown} more" : "");

    private static List<string> Deeper(IStackFolder folder)
    {
        var found = new List<string>();
        var level = new List<string> { "" };
        var left = Folders;
        for (var depth = 0; depth < Depth && level.Count > 0; depth++)
        {
            level = [.. level.SelectMany(folder.Folders).Where(IsOwn).Take(left)];
            left -= level.Count;
            found.AddRange(level.SelectMany(folder.Names).Where(StackSearch.IsCompose));
        }

        return found;
    }

    private static bool IsOwn(string path) => StackPath.NameOf(path) is var name && name[0] != '.' && !Foreign.Contains(name);
}
