using LitellmStack.Plans;

namespace LitellmStack.Release.Steps;

/// <summary>The way of a release into a branch that takes no push.</summary>
internal static class PullRequest
{
    public static async Task<Outcome> Open(ReleaseWork work, string commit, string refusal, CancellationToken cancellation)
    {
        var remote = (RemoteFacts.Known)work.Subject.Repository.Remote;
        if (remote.Branches.GetValueOrDefault(work.PullBranch) != commit)
        {
            switch (await work.Git.Push([$"{commit}:refs/heads/{work.PullBranch}"], cancellation))
            {
                case PushAnswer.Overtaken(var reason):
                    return new Outcome.Failed(
                        $"'main' takes no push, and '{work.PullBranch}' is on the remote with other commits: {reason}",
                        "Finish its pull request, or remove the branch there, then run the same command again.",
                        RetryHelps: false);
                case PushAnswer.Refused(var reason):
                    return new Outcome.Failed(
                        $"The remote takes neither 'main' ({refusal}) nor '{work.PullBranch}': {reason}", "Ask for the right to push branches, then run the same command again.", RetryHelps: false);
            }
        }

        var page = work.Forge is { } forge
            ? $"{await forge.PullRequestFrom(work.PullBranch, cancellation) ?? await forge.OpenPullRequest(work.PullBranch, $"Release {work.Version}", Body(work), cancellation)}"
            : PageOf(remote.Address, work.PullBranch);
        work.Run.WaitsForMerge = true;
        return new Outcome.Done($"'main' takes no push ({refusal})\nbranch {work.PullBranch} is on the remote\npull request: {page}");
    }

    /// <summary>What to do after the merge. A squash or a rebase makes another commit, beside which the one here, and its tag, are left over.</summary>
    public static string Next(ReleaseWork work) =>
        $"merge it, then run './build.sh Release' in a clone of the merged main: it tags the merged commit and pushes the tag\n"
        + $"here, after a merge commit: git pull --ff-only\n"
        + $"here, after a squash or rebase: git tag -d {work.Tag} && git fetch && git reset --keep origin/main";

    private static string Body(ReleaseWork work) =>
        $"The changelog's section of {work.Version}. After the merge, `./build.sh Release` on main tags the merged commit.\n";

    /// <summary>Where GitHub offers to open one; of another remote the branch alone is told.</summary>
    private static string PageOf(string address, string branch)
    {
        var path = address.StartsWith("git@", StringComparison.Ordinal) ? address["git@".Length..].Replace(':', '/')
            : Uri.TryCreate(address, UriKind.Absolute, out var uri) && uri.Scheme is "https" or "http" or "ssh" ? uri!.Host + uri.AbsolutePath
            : null;
        return path is null
            ? $"open one from '{branch}' into 'main'"
            : $"https://{(path.EndsWith(".git", StringComparison.Ordinal) ? path[..^".git".Length] : path)}/compare/main...{branch}?expand=1";
    }
}
