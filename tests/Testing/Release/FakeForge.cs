using LitellmStack.Release;

namespace LitellmStack.Testing.Release;

/// <summary>GitHub's checks and pull requests, in memory.</summary>
public sealed class FakeForge(Calls calls) : IForge
{
    /// <summary>By commit.</summary>
    public Dictionary<string, IReadOnlyList<CommitCheck>> Reported { get; } = new(StringComparer.Ordinal);

    /// <summary>Open ones, by branch.</summary>
    public Dictionary<string, (Uri Page, string Title)> PullRequests { get; } = new(StringComparer.Ordinal);

    public Task<IReadOnlyList<CommitCheck>> Checks(string commit, CancellationToken cancellation) =>
        calls.Answer<IReadOnlyList<CommitCheck>>("forge checks", () => Reported.GetValueOrDefault(commit, []));

    public Task<Uri?> PullRequestFrom(string branch, CancellationToken cancellation) =>
        calls.Answer<Uri?>("forge pull request?", () => PullRequests.TryGetValue(branch, out var open) ? open.Page : null);

    public Task<Uri> OpenPullRequest(string branch, string title, string body, CancellationToken cancellation) => calls.Answer("forge open pull request", () =>
    {
        PullRequests.ContainsKey(branch).ShouldBeFalse($"a second pull request from '{branch}'");
        var page = new Uri($"https://github.example/owner/stack/pull/{PullRequests.Count + 1}");
        PullRequests[branch] = (page, title);
        return page;
    });
}
