using System.Globalization;

using LitellmStack.Ports;
using LitellmStack.Release;

namespace LitellmStack.Adapters.Git;

/// <summary>The remote, as it answers now.</summary>
internal static class GitRemote
{
    public const string Name = "origin";
    private const string Heads = "refs/heads/";

    /// <param name="branch">What is checked out; main where nothing is.</param>
    public static async Task<RemoteFacts> Look(GitCommand git, string branch, IReadOnlyList<TagFacts> here, CancellationToken cancellation)
    {
        var asked = await git.Ask(["config", "--get", $"remote.{Name}.url"], input: null, GitCommand.Soon, cancellation);
        if (asked.ExitCode != 0)
        {
            return new RemoteFacts.None();
        }

        var address = RemoteAddress.WithoutSecrets(asked.Text.TrimEnd('\n'));
        try
        {
            var answer = await git.Ask(["ls-remote", Name, $"{Heads}*", "refs/tags/*"], input: null, GitCommand.Soon, cancellation);
            return answer.ExitCode == 0 ? await Read(git, address, Refs(answer.Text), branch, here, cancellation) : new RemoteFacts.Silent(address, answer.Reason);
        }
        catch (OutsideWorldException e)
        {
            return new RemoteFacts.Silent(address, e.Message);
        }
    }

    private static async Task<RemoteFacts> Read(
        GitCommand git, string address, Dictionary<string, string> refs, string branch, IReadOnlyList<TagFacts> here, CancellationToken cancellation)
    {
        var branches = refs.Where(line => line.Key.StartsWith(Heads, StringComparison.Ordinal)).ToDictionary(line => line.Key[Heads.Length..], line => line.Value, StringComparer.Ordinal);
        var reachable = here.Where(tag => tag.IsReachable).Select(tag => tag.Name).ToHashSet(StringComparer.Ordinal);
        var counterpart = branches.GetValueOrDefault(branch);
        var known = await Known(git, branches.Values, cancellation);
        var isKnown = counterpart is null || known.Contains(counterpart);
        string[] theirs = counterpart is not null && isKnown ? [counterpart] : [.. known, .. await Remembered(git, branch, cancellation)];
        var ahead = await Count(git, ["HEAD", "--not", .. theirs], cancellation);
        int? behind = counterpart is null ? 0 : isKnown ? await Count(git, [counterpart, "--not", "HEAD"], cancellation) : null;
        return new RemoteFacts.Known(address, branches.GetValueOrDefault("main"), ahead, behind, branches, GitTags.There(refs, reachable));
    }

    /// <summary>Those commits that this clone has.</summary>
    private static async Task<HashSet<string>> Known(GitCommand git, IEnumerable<string> commits, CancellationToken cancellation)
    {
        var asked = string.Concat(commits.Distinct().Select(commit => commit + "\n"));
        var answer = await git.Must(["cat-file", "--batch-check=%(objectname) %(objecttype)"], asked, GitCommand.Soon, cancellation);
        return [.. answer.Text.Split('\n').Where(line => line.EndsWith(" commit", StringComparison.Ordinal)).Select(line => line.Split(' ')[0])];
    }

    /// <summary>Where the remote's branch was when this clone last heard of it.</summary>
    private static async Task<string[]> Remembered(GitCommand git, string branch, CancellationToken cancellation) =>
        (await git.Text(cancellation, "for-each-ref", "--format=%(objectname)", $"refs/remotes/{Name}/{branch}")).Split('\n', StringSplitOptions.RemoveEmptyEntries);

    private static async Task<int> Count(GitCommand git, string[] range, CancellationToken cancellation) =>
        int.Parse(await git.Line(cancellation, ["rev-list", "--count", .. range]), NumberStyles.None, CultureInfo.InvariantCulture);

    private static Dictionary<string, string> Refs(string text) => text.Split('\n', StringSplitOptions.RemoveEmptyEntries)
        .Select(line => line.Split('\t'))
        .Where(parts => parts.Length == 2)
        .ToDictionary(parts => parts[1], parts => parts[0], StringComparer.Ordinal);
}
