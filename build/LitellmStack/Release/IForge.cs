namespace LitellmStack.Release;

/// <summary>GitHub, as far as a commit and a pull request are concerned. Calls throw <see cref="Ports.OutsideWorldException"/>; retries are made below.</summary>
public interface IForge
{
    /// <summary>What was reported for a commit: check runs and statuses, by name.</summary>
    Task<IReadOnlyList<CommitCheck>> Checks(string commit, CancellationToken cancellation);

    /// <summary>The open pull request from a branch into main: its address; nothing where there is none.</summary>
    Task<Uri?> PullRequestFrom(string branch, CancellationToken cancellation);

    /// <summary>Opens one.</summary>
    Task<Uri> OpenPullRequest(string branch, string title, string body, CancellationToken cancellation);
}
