using LitellmStack.Adapters.Git;
using LitellmStack.Adapters.Processes;
using LitellmStack.Ports;

namespace LitellmStack.Adapters.Files;

/// <summary>A folder on disk, and what git says of it.</summary>
/// <param name="root">Absolute.</param>
public sealed class StackFolder(string root, ChildEnvironment shell) : IStackFolder
{
    /// <summary>What 'git grep' ends with where no text holds a word.</summary>
    private const int NothingFound = 1;

    private readonly GitCommand git = new(root, shell);

    public IFiles Files { get; } = new DiskFiles(root);

    public IReadOnlyList<string> Names(string folder) => In(folder, Directory.EnumerateFiles);

    public IReadOnlyList<string> Folders(string folder) => In(folder, Directory.EnumerateDirectories);

    public async Task<IReadOnlySet<string>?> Tracked(CancellationToken cancellation)
    {
        if (shell.Find("git") is null)
        {
            return null;
        }

        // Where it is no clone, git says so with its exit code.
        var answer = await git.Ask(["ls-files", "-z", "--cached"], input: null, GitCommand.Soon, cancellation);
        return answer.ExitCode == 0
            ? Paths(answer).ToHashSet(StringComparer.Ordinal)
            : null;
    }

    public async Task<IReadOnlyList<string>> Holding(IReadOnlyCollection<string> words, CancellationToken cancellation)
    {
        // The words come by its input: some are secrets, and a command line is shown to everyone on the machine.
        string[] search = ["grep", "--files-with-matches", "--no-color", "-z", "-I", "--fixed-strings", "--no-recurse-submodules", "-f", "-"];
        var answer = await git.Ask(["-c", "grep.fullName=false", .. search], string.Join('\n', words) + "\n", GitCommand.Soon, cancellation);
        return answer.ExitCode is 0 or NothingFound ? Paths(answer) : throw answer.Trouble(search);
    }

    private IReadOnlyList<string> In(string folder, Func<string, string, EnumerationOptions, IEnumerable<string>> list)
    {
        var full = Path.Combine(root, folder);
        var options = new EnumerationOptions { IgnoreInaccessible = true, AttributesToSkip = FileAttributes.None };
        return !Directory.Exists(full) ? []
            : [.. list(full, "*", options).Select(path => Path.GetRelativePath(root, path).Replace('\\', '/')).Order(StringComparer.Ordinal)];
    }

    private static string[] Paths(GitAnswer answer) => System.Text.Encoding.UTF8.GetString(answer.Output).Split('\0', StringSplitOptions.RemoveEmptyEntries);
}
