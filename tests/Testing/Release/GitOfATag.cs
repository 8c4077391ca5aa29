using System.Text;

using LitellmStack.Release;
using LitellmStack.Testing.Release.GitHub;

namespace LitellmStack.Testing.Release;

/// <summary>A clean checkout of a tag whose remote is the fake GitHub. It answers what publishing asks and changes nothing.</summary>
public sealed class GitOfATag(FakeGitHub gitHub, string tag) : IGit
{
    public const string Commit = "4f05ac9d00000000000000000000000000000001";

    /// <summary>What is observed; a test sets what is otherwise.</summary>
    public Func<RepositoryFacts, RepositoryFacts> Otherwise { get; set; } = facts => facts;

    public string? Changelog { get; set; } = $"# Changelog\n\n## [Unreleased]\n\n## [{tag.TrimStart('v')}] - 2026-01-02\n\n### Added\n\n- A model.\n";

    public Task<RepositoryFacts> Observe(CancellationToken cancellation) => Task.FromResult(Otherwise(new(
        Commit, null, new DateTimeOffset(2026, 1, 2, 3, 0, 0, TimeSpan.Zero), false, null, [], [], [], 0, null, [],
        new RemoteFacts.Known(
            $"https://github.com/{FakeGitHub.Repository}.git", Commit, 0, 0, new Dictionary<string, string> { ["main"] = Commit },
            [.. gitHub.Tags.Select(one => new TagFacts(one.Key, one.Value.Commit, one.Value.IsAnnotated, one.Value.Commit == Commit))]))));

    public Task<IReadOnlyList<byte[]>> Read(string commit, IReadOnlyList<string> paths, CancellationToken cancellation) =>
        paths is ["CHANGELOG.md"] && Changelog is { } text ? Task.FromResult<IReadOnlyList<byte[]>>([Encoding.UTF8.GetBytes(text)]) : throw new FileNotFoundException(string.Join(' ', paths));

    public Task<IReadOnlyList<TreeFile>> Tree(string commit, CancellationToken cancellation) => throw new NotSupportedException();

    Task<string> IGit.Commit(string message, IReadOnlyList<string> paths, CancellationToken cancellation) => throw new NotSupportedException();

    Task IGit.Tag(string name, string commit, string message, CancellationToken cancellation) => throw new NotSupportedException();

    Task<PushAnswer> IGit.Push(IReadOnlyList<string> refspecs, CancellationToken cancellation) => throw new NotSupportedException();
}
