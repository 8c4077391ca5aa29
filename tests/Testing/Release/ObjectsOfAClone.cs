using System.Diagnostics;

using LitellmStack.Release;

namespace LitellmStack.Testing.Release;

/// <summary>The files of a real clone's commits, read by git. It does nothing else of what a release asks of git.</summary>
public sealed class ObjectsOfAClone(string folder) : IGit
{
    public Task<IReadOnlyList<TreeFile>> Tree(string commit, CancellationToken cancellation) => Task.FromResult<IReadOnlyList<TreeFile>>(
    [
        .. Text("ls-tree", "-r", "-z", "--full-tree", commit).Split('\0', StringSplitOptions.RemoveEmptyEntries)
            .Select(line => line.Split('\t', 2)).Select(parts => new TreeFile(parts[1], parts[0].StartsWith("100755 ", StringComparison.Ordinal)))
            .OrderBy(file => file.Path, StringComparer.Ordinal),
    ]);

    public Task<IReadOnlyList<byte[]>> Read(string commit, IReadOnlyList<string> paths, CancellationToken cancellation) =>
        Task.FromResult<IReadOnlyList<byte[]>>([.. paths.Select(path => Git("cat-file", "blob", $"{commit}:{path}"))]);

    /// <summary>Of a revision: its commit.</summary>
    public string Commit(string revision) => Text("rev-parse", $"{revision}^{{commit}}").Trim();

    public Task<RepositoryFacts> Observe(CancellationToken cancellation) => throw new NotSupportedException();

    public Task<string> Commit(string message, IReadOnlyList<string> paths, CancellationToken cancellation) => throw new NotSupportedException();

    public Task Tag(string name, string commit, string message, CancellationToken cancellation) => throw new NotSupportedException();

    public Task<PushAnswer> Push(IReadOnlyList<string> refspecs, CancellationToken cancellation) => throw new NotSupportedException();

    private string Text(params string[] arguments) => System.Text.Encoding.UTF8.GetString(Git(arguments));

    private byte[] Git(params string[] arguments)
    {
        using var git = Process.Start(new ProcessStartInfo("git", ["-C", folder, .. arguments]) { RedirectStandardOutput = true })!;
        using var output = new MemoryStream();
        git.StandardOutput.BaseStream.CopyTo(output);
        git.WaitForExit();
        git.ExitCode.ShouldBe(0, $"git {string.Join(' ', arguments)}");
        return output.ToArray();
    }
}
