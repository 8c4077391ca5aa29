using System.Text;

using LitellmStack.Release;

namespace LitellmStack.Testing.Release;

/// <summary>One commit's files, by path; those that end in ".sh" are executable.</summary>
public sealed class CommitInMemory(IReadOnlyDictionary<string, string> files) : IGit
{
    public static readonly string Id = new('c', 40);

    /// <summary>What a look at the clone finds.</summary>
    public RepositoryFacts Facts { get; init; } = new(
        Id, "main", DateTimeOffset.FromUnixTimeSeconds(1_700_000_000), false, null, [], [], [], 0, null, [], new RemoteFacts.None());

    /// <summary>In an order of its own: who needs one must sort.</summary>
    public Task<IReadOnlyList<TreeFile>> Tree(string commit, CancellationToken cancellation) => Task.FromResult<IReadOnlyList<TreeFile>>(
        [.. files.Keys.OrderDescending(StringComparer.Ordinal).Select(path => new TreeFile(path, path.EndsWith(".sh", StringComparison.Ordinal)))]);

    public Task<IReadOnlyList<byte[]>> Read(string commit, IReadOnlyList<string> paths, CancellationToken cancellation) => Task.FromResult<IReadOnlyList<byte[]>>(
        [.. paths.Select(path => files.TryGetValue(path, out var text) ? Encoding.UTF8.GetBytes(text) : throw new FileNotFoundException("no such file in the commit", path))]);

    public Task<RepositoryFacts> Observe(CancellationToken cancellation) => Task.FromResult(Facts);

    public Task<string> Commit(string message, IReadOnlyList<string> paths, CancellationToken cancellation) => throw new NotSupportedException();

    public Task Tag(string name, string commit, string message, CancellationToken cancellation) => throw new NotSupportedException();

    public Task<PushAnswer> Push(IReadOnlyList<string> refspecs, CancellationToken cancellation) => throw new NotSupportedException();
}
