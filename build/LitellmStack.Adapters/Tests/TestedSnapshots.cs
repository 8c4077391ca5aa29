using System.Text;

using LitellmStack.Adapters.Git;
using LitellmStack.Adapters.Processes;
using LitellmStack.Operations;
using LitellmStack.Ports;

namespace LitellmStack.Adapters.Tests;

/// <summary>Snapshots as tests make them: beside a verified file lies a received one where the two differ.</summary>
public sealed class TestedSnapshots(string root, ChildEnvironment shell, DotnetTests tests) : ISnapshots
{
    private const string Project = "LitellmStack.Adapters.Tests";
    private const string Received = ".received.";
    private const string Verified = ".verified.";

    private readonly GitCommand git = new(root, shell);

    private string Folder => Path.Combine(root, "tests", Project, "Snapshots");

    public Task<TestCounts> Make(CancellationToken cancellation)
    {
        if (!Directory.Exists(Folder))
        {
            throw new OutsideWorldException("There are no tests here to make snapshots with: a bundle holds none.", "Run it in a clone of the repository.");
        }

        foreach (var path in Differing())
        {
            File.Delete(Path.Combine(root, path));
        }

        return tests.Run(Project, $"FullyQualifiedName~{Project}.Snapshots.", cancellation);
    }

    public IReadOnlyList<string> Differing() =>
    [
        .. Directory.EnumerateFiles(Folder, $"*{Received}*").Select(file => Path.GetRelativePath(root, file).Replace('\\', '/')).Order(StringComparer.Ordinal),
    ];

    public async Task<string> Difference(string path, CancellationToken cancellation)
    {
        var verified = Of(path);
        var before = File.Exists(Path.Combine(root, verified)) ? verified : "/dev/null";
        var answer = await git.Ask(["diff", "--no-index", "--unified=2", "--", before, path], input: null, GitCommand.Soon, cancellation);
        return Encoding.UTF8.GetString(answer.Output);
    }

    public void Accept(string path) => File.Move(Path.Combine(root, path), Path.Combine(root, Of(path)), overwrite: true);

    private static string Of(string received) => received.Replace(Received, Verified, StringComparison.Ordinal);
}
