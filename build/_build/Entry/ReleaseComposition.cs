using LitellmStack.Adapters.Dotnet;
using LitellmStack.Adapters.Git;
using LitellmStack.Adapters.GitHub;
using LitellmStack.Operations;
using LitellmStack.Plans;
using LitellmStack.Ports;
using LitellmStack.Release;
using LitellmStack.Release.Bundling;

namespace LitellmStack.Build.Entry;

/// <summary>Puts adapters behind the ports of a release.</summary>
internal static class ReleaseComposition
{
    private static readonly string[] SuitesOfATag = ["LitellmStack.Tests", "LitellmStack.Adapters.Tests", "Build.Tests"];

    public static async Task<ReleasePorts> Local(string root, StackPorts stack, string? api, CancellationToken cancellation)
    {
        var git = new GitClone(root, Session.Shell);
        var token = Token();
        var repository = token is null ? null : await Repository(git, cancellation);
        var forge = token is null || repository is null ? null : new GitHubForge(new GitHubConnection(GitHubAddress.Read(api), repository, token, stack.Clock));
        return new(stack, git, forge, token is null ? "no token" : "the remote is no repository of GitHub");
    }

    public static BundlePorts Bundles(string root, StackPorts stack)
    {
        var git = new GitClone(root, Session.Shell);
        return new(git, Bundler(root, git), stack.Files.Disk, stack.Transcript, stack.Clock);
    }

    public static async Task<PublishPorts> Publishing(string root, StackPorts stack, string? api, CancellationToken cancellation)
    {
        var git = new GitClone(root, Session.Shell);
        var address = GitHubAddress.Read(api);
        var repository = await Repository(git, cancellation) ?? throw new OutsideWorldException(
            "The remote 'origin' names no repository of GitHub.", "Set it with 'git remote set-url origin ADDRESS', or GITHUB_REPOSITORY to OWNER/NAME.");
        var connection = new GitHubConnection(address, repository, Token(), stack.Clock);
        return new(
            git, new GitHubReleases(connection), new GitHubAssets(connection), Bundler(root, git), stack.Files.Disk, (_, token) => Test(root, token), repository, address.Site,
            stack.Transcript, stack.Clock, stack.IsDryRun);
    }

    private static GitHubToken? Token() => GitHubToken.Of(name => Session.Shell.Variables.GetValueOrDefault(name));

    private static async Task<RepositoryAddress?> Repository(GitClone git, CancellationToken cancellation) => Session.Shell.Variables.TryGetValue("GITHUB_REPOSITORY", out var named)
        ? RepositoryAddress.Read(named)
        : (await git.Observe(cancellation)).Remote switch
        {
            RemoteFacts.Known remote => RepositoryAddress.Read(remote.Address),
            RemoteFacts.Silent remote => RepositoryAddress.Read(remote.Address),
            _ => null,
        };

    private static Bundler Bundler(string root, GitClone git) => new(git, new ProgramPublisher(root, Session.Shell, Composition.Packages));

    private static async Task<Outcome> Test(string root, CancellationToken cancellation)
    {
        var counts = await Composition.Tests(root).Run(SuitesOfATag, cancellation);
        return counts is { Failed: 0, Passed: > 0 }
            ? new Outcome.Done(counts.ToString())
            : new Outcome.Failed($"The tests of this commit: {counts}.", "Mend it and release the next version; a tag is not moved.", RetryHelps: false);
    }
}
