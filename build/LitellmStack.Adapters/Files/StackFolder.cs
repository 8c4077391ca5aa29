using LitellmStack.Adapters.Git;
using LitellmStack.Adapters.Processes;
using LitellmStack.Ports;

namespace LitellmStack.Adapters.Files;

/// <summary>A folder on disk, and what git says of it.</summary>
/// <param name="root">Absolute.</param>
public sealed class StackFolder(string root, ChildEnvironment shell) : IStackFolder
{
    private readonly GitCommand git = new(root, shell);

    public IFiles Files { get; } = new DiskFiles(root);

    public IReadOnlyList<string> Names(string folder)
    {
        var full = Path.Combine(root, folder);
        var options = new EnumerationOptions { IgnoreInaccessible = true, AttributesToSkip = FileAttributes.None };
        return !Directory.Exists(full) ? []
            : [.. Directory.EnumerateFiles(full, "*", options).Select(file => Path.GetRelativePath(root, file).Replace('\\', '/')).Order(StringComparer.Ordinal)];
    }

    public async Task<IReadOnlySet<string>?> Tracked(CancellationToken cancellation)
    {
        if (shell.Find("git") is null)
        {
            return null;
        }

        // Where it is no clone, git says so with its exit code.
        var answer = await git.Ask(["ls-files", "-z", "--cached"], input: null, GitCommand.Soon, cancellation);
        return answer.ExitCode == 0
            ? System.Text.Encoding.UTF8.GetString(answer.Output).Split('\0', StringSplitOptions.RemoveEmptyEntries).ToHashSet(StringComparer.Ordinal)
            : null;
    }
}
