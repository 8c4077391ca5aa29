using LitellmStack.Release;

using Octokit;

namespace LitellmStack.Adapters.GitHub;

/// <summary>Checks of commits and pull requests over Octokit.</summary>
public sealed class GitHubForge(GitHubConnection gitHub) : IForge
{
    private static readonly HashSet<string> Good = new(["success", "neutral", "skipped"], StringComparer.OrdinalIgnoreCase);

    private readonly (string Owner, string Name) repository = (gitHub.Repository.Owner, gitHub.Repository.Name);

    public async Task<IReadOnlyList<CommitCheck>> Checks(string commit, CancellationToken cancellation)
    {
        var runs = await gitHub.Read($"list the check runs of {commit}", () => gitHub.Client.Check.Run.GetAllForReference(repository.Owner, repository.Name, commit), cancellation);
        var statuses = await gitHub.Read($"list the statuses of {commit}", () => gitHub.Client.Repository.Status.GetCombined(repository.Owner, repository.Name, commit), cancellation);
        return
        [
            .. runs.CheckRuns.Select(run => new CommitCheck(run.Name, run.Status.StringValue == "completed", run.Conclusion is { } conclusion && Good.Contains(conclusion.StringValue)))
                .Concat(statuses.Statuses.Select(status => new CommitCheck(status.Context, status.State.StringValue != "pending", Good.Contains(status.State.StringValue))))
                .OrderBy(check => check.Name, StringComparer.Ordinal),
        ];
    }

    public async Task<Uri?> PullRequestFrom(string branch, CancellationToken cancellation)
    {
        var asked = new PullRequestRequest { Head = $"{repository.Owner}:{branch}", Base = "main", State = ItemStateFilter.Open };
        var open = await gitHub.Read($"list the pull requests from '{branch}'", () => gitHub.Client.PullRequest.GetAllForRepository(repository.Owner, repository.Name, asked), cancellation);
        return open.Where(request => request.Head.Ref == branch).Select(request => new Uri(request.HtmlUrl)).FirstOrDefault();
    }

    public async Task<Uri> OpenPullRequest(string branch, string title, string body, CancellationToken cancellation)
    {
        var request = new NewPullRequest(title, branch, "main") { Body = body };
        var opened = await gitHub.Write(
            $"open a pull request from '{branch}'", "pull-requests: write", isRepeatable: false, () => gitHub.Client.PullRequest.Create(repository.Owner, repository.Name, request), cancellation);
        return new Uri(opened.HtmlUrl);
    }
}
