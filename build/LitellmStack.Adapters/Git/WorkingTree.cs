namespace LitellmStack.Adapters.Git;

/// <summary>What `git status --porcelain=v2 --branch -z --no-renames` says.</summary>
/// <param name="Head">Nothing where the branch has no commit yet.</param>
/// <param name="Branch">Nothing where HEAD is detached.</param>
internal sealed record WorkingTree(string? Head, string? Branch, IReadOnlyList<string> Dirty)
{
    /// <summary>Words before the path: of a changed file, and of one with a conflict.</summary>
    private const int ChangedWords = 8;
    private const int UnmergedWords = 10;

    public static readonly string[] Arguments =
        ["status", "--porcelain=v2", "--branch", "-z", "--no-renames", "--untracked-files=all", "--ignore-submodules=none"];

    public static WorkingTree Read(string status)
    {
        var (head, branch) = ((string?)null, (string?)null);
        var dirty = new List<string>();
        foreach (var line in status.Split('\0', StringSplitOptions.RemoveEmptyEntries))
        {
            switch (line[0])
            {
                case '#':
                    head = Value(line, "# branch.oid ", "(initial)") ?? head;
                    branch = Value(line, "# branch.head ", "(detached)") ?? branch;
                    break;
                case '1':
                    dirty.Add(line.Split(' ', ChangedWords + 1)[^1]);
                    break;
                case 'u':
                    dirty.Add(line.Split(' ', UnmergedWords + 1)[^1]);
                    break;
                default:
                    dirty.Add(line[2..]);
                    break;
            }
        }

        return new(head, branch, [.. dirty.Distinct().Order(StringComparer.Ordinal)]);
    }

    private static string? Value(string line, string name, string none) =>
        line.StartsWith(name, StringComparison.Ordinal) && line[name.Length..] is var value && value != none ? value : null;
}
