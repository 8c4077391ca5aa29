using System.Text;

using LitellmStack.Ports;
using LitellmStack.Release;
using LitellmStack.Testing.Ports;

using Semver;

namespace LitellmStack.Testing.Release;

/// <summary>A clone and its remote in memory.</summary>
internal sealed class FakeGit(FakeObjects objects, FakeFiles files) : IGit
{
    public Dictionary<string, string> Branches { get; } = new(StringComparer.Ordinal);

    public Dictionary<string, FakeTag> Tags { get; } = new(StringComparer.Ordinal);

    public Dictionary<string, string> RemoteBranches { get; } = new(StringComparer.Ordinal);

    public Dictionary<string, FakeTag> RemoteTags { get; } = new(StringComparer.Ordinal);

    /// <summary>Nothing where HEAD is detached.</summary>
    public string? Branch { get; set; } = "main";

    public string? Detached { get; set; }

    public bool IsSilent { get; set; }

    public bool IsProtected { get; set; }

    public string Head => Detached ?? Branches[Branch!];

    public Task<RepositoryFacts> Observe(CancellationToken cancellation)
    {
        var below = objects.Below(Head);
        var tags = Tags.Where(tag => ReleaseTag.Read(tag.Key) is not null)
            .Select(tag => new TagFacts(tag.Key, tag.Value.Commit, tag.Value.Message is not null, below.Contains(tag.Value.Commit)))
            .OrderBy(tag => tag.Name, StringComparer.Ordinal)
            .ToList();
        var last = tags.Where(tag => tag.IsReachable).OrderBy(tag => ReleaseTag.Read(tag.Name)!, SemVersion.SortOrderComparer).LastOrDefault();
        var old = last is null ? [] : objects.Below(last.Commit);
        return Task.FromResult(new RepositoryFacts(
            Head, Detached is null ? Branch : null, DateTimeOffset.UnixEpoch, false, null, Dirty, [], tags, below.Except(old).Count(),
            last is null ? null : new DateTimeOffset(2025, 12, 21, 3, 4, 5, TimeSpan.Zero),
            [.. objects.Line(Head).TakeWhile(commit => !old.Contains(commit.Id)).Where(ChangesChangelog).Select(commit => commit.Id)],
            IsSilent ? new RemoteFacts.Silent("/remote.git", "does not appear to be a git repository") : Remote(below)));
    }

    public Task<IReadOnlyList<TreeFile>> Tree(string commit, CancellationToken cancellation) =>
        Task.FromResult<IReadOnlyList<TreeFile>>([.. objects[commit].Tree.Keys.Order(StringComparer.Ordinal).Select(path => new TreeFile(path, IsExecutable: false))]);

    public Task<IReadOnlyList<byte[]>> Read(string commit, IReadOnlyList<string> paths, CancellationToken cancellation) =>
        paths.FirstOrDefault(path => !objects[commit].Tree.ContainsKey(path)) is { } missing
            ? Task.FromException<IReadOnlyList<byte[]>>(new FileNotFoundException($"'{missing}' is not in commit {commit}", missing))
            : Task.FromResult<IReadOnlyList<byte[]>>([.. paths.Select(path => Encoding.UTF8.GetBytes(objects[commit].Tree[path]))]);

    public async Task<string> Commit(string message, IReadOnlyList<string> paths, CancellationToken cancellation)
    {
        await Task.CompletedTask;
        var tree = new Dictionary<string, string>(objects[Head].Tree, StringComparer.Ordinal);
        foreach (var path in paths)
        {
            tree[path] = files[path];
        }

        if (tree.All(file => objects[Head].Tree.GetValueOrDefault(file.Key) == file.Value))
        {
            throw new OutsideWorldException("nothing to commit", "Change something.");
        }

        Move(objects.Add([Head], tree, message.Trim()).Id);
        return Head;
    }

    public async Task Tag(string name, string commit, string message, CancellationToken cancellation)
    {
        await Task.CompletedTask;
        if (Tags.TryGetValue(name, out var there) && (there.Commit != commit || there.Message is null))
        {
            throw new OutsideWorldException($"Tag '{name}' is elsewhere", "Look at it.");
        }

        Tags.TryAdd(name, new FakeTag(commit, message));
    }

    public async Task<PushAnswer> Push(IReadOnlyList<string> refspecs, CancellationToken cancellation)
    {
        await Task.CompletedTask;
        if (IsSilent)
        {
            throw new OutsideWorldException("The remote does not answer.", "Try again.");
        }

        var wanted = refspecs.Select(refspec => refspec.Split(':')).Select(parts => (From: parts[0], To: parts[1])).ToList();
        if (wanted.Where(IsOvertaken).Select(push => push.To).ToList() is { Count: > 0 } overtaken)
        {
            return new PushAnswer.Overtaken(string.Join("; ", overtaken));
        }

        if (IsProtected && wanted.Exists(push => push.To == "refs/heads/main" && RemoteBranches["main"] != push.From))
        {
            return new PushAnswer.Refused("main: [remote rejected] (hook declined)");
        }

        foreach (var (from, to) in wanted)
        {
            if (to.StartsWith("refs/tags/", StringComparison.Ordinal))
            {
                RemoteTags[to["refs/tags/".Length..]] = Tags[from["refs/tags/".Length..]];
            }
            else
            {
                RemoteBranches[to["refs/heads/".Length..]] = from;
            }
        }

        return new PushAnswer.Accepted();
    }

    public void Move(string commit)
    {
        if (Detached is null)
        {
            Branches[Branch!] = commit;
        }
        else
        {
            Detached = commit;
        }
    }

    private List<string> Dirty =>
    [
        .. files.List("").Union(objects[Head].Tree.Keys)
            .Where(path => !files.Exists(path) || objects[Head].Tree.GetValueOrDefault(path) != files[path])
            .Order(StringComparer.Ordinal),
    ];

    private bool IsOvertaken((string From, string To) push) => push.To.StartsWith("refs/tags/", StringComparison.Ordinal)
        ? RemoteTags.TryGetValue(push.To["refs/tags/".Length..], out var tag) && tag != Tags[push.From["refs/tags/".Length..]]
        : RemoteBranches.TryGetValue(push.To["refs/heads/".Length..], out var there) && !objects.Below(push.From).Contains(there);

    private bool ChangesChangelog(FakeCommit commit) => commit.Tree.GetValueOrDefault(RepositoryFacts.Changelog)
        != (commit.Parents is [var parent, ..] ? objects[parent].Tree.GetValueOrDefault(RepositoryFacts.Changelog) : null);

    private RemoteFacts.Known Remote(IReadOnlyList<string> below)
    {
        var line = Detached is null ? Branch! : "main";
        var counterpart = RemoteBranches.GetValueOrDefault(line);
        string[] theirs = counterpart is null ? [.. objects.Below(RemoteBranches.Values)] : [.. objects.Below(counterpart)];
        var isKnown = counterpart is null || objects.Below(Branches.Values.Append(Head)).Contains(counterpart);
        return new("/remote.git", RemoteBranches.GetValueOrDefault("main"), below.Except(theirs).Count(),
            counterpart is null ? 0 : isKnown ? theirs.Except(below).Count() : null,
            new Dictionary<string, string>(RemoteBranches, StringComparer.Ordinal),
            [.. RemoteTags.Select(tag => new TagFacts(tag.Key, tag.Value.Commit, tag.Value.Message is not null, Tags.ContainsKey(tag.Key) && below.Contains(tag.Value.Commit))).OrderBy(tag => tag.Name, StringComparer.Ordinal)]);
    }
}
