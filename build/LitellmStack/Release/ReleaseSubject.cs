using LitellmStack.Changelog;

using Semver;

namespace LitellmStack.Release;

/// <summary>What is to be released, and from what.</summary>
/// <param name="Changelog">In the working tree.</param>
/// <param name="Begun">What is to be finished; nothing where the release begins now.</param>
/// <param name="IsLocal">It stays in this clone: nothing is pushed.</param>
public sealed record ReleaseSubject(RepositoryFacts Repository, ChangelogFile Changelog, BegunRelease? Begun, bool IsLocal)
{
    /// <summary>The part of the changelog that tells of it; nothing where the file has no place for it.</summary>
    public ReleaseSection? Section => Begun is null ? Changelog.Unreleased : Changelog.Find(Begun.Version.ToString());

    /// <summary>The versions before it.</summary>
    public ReleaseHistory History
    {
        get
        {
            var own = Begun is null ? null : ReleaseTag.Of(Begun.Version);
            var here = Repository.Tags.Where(tag => tag.Name != own).ToLookup(tag => tag.IsReachable, tag => ReleaseTag.Read(tag.Name)!);
            var there = Repository.Remote is RemoteFacts.Known remote ? remote.Tags.Where(tag => tag.Name != own).Select(tag => ReleaseTag.Read(tag.Name)!) : [];
            return new ReleaseHistory([.. here[true]]) { Taken = [.. here[false].Concat(there)] };
        }
    }

    /// <summary>The commit that was tried and checked: for a release that is not pushed yet the one below it.</summary>
    public string Tried => Begun?.Commit is not { } commit ? Repository.Head
        : IsAheadByTheRelease && Repository.Remote is RemoteFacts.Known remote ? remote.Branches[Repository.Line]
        : commit;

    /// <summary>HEAD is the release's own commit, and all below it is on the remote.</summary>
    public bool IsAheadByTheRelease =>
        Begun?.Commit == Repository.Head && Repository.Remote is RemoteFacts.Known { Ahead: 1, Behind: 0 } remote && remote.Branches.ContainsKey(Repository.Line);

    /// <summary>The version that was released from HEAD, where nothing is left to release.</summary>
    public SemVersion? Released =>
        Begun is null && Changelog.Unreleased is not { HasContent: true }
            ? Repository.Tags.Where(tag => tag.Commit == Repository.Head && tag.IsAnnotated).Select(tag => ReleaseTag.Read(tag.Name)!)
                .Where(version => Changelog.Find(version.ToString()) is not null).Order(SemVersion.SortOrderComparer).LastOrDefault()
            : null;

    /// <summary>Which version it gets, for what was asked.</summary>
    public VersionChoice Choose(VersionRequest request)
    {
        var least = new LeastBump(Section is { } section ? ChangelogBump.Of(Changelog, section) : []);
        if (Begun is null)
        {
            return NextVersion.Choose(request, History, least);
        }

        var asked = request == VersionRequest.Least ? null : NextVersion.Choose(request, History, least);
        if (asked is VersionChoice.Refused { IsWrongUse: true })
        {
            return asked;
        }

        if (asked is not null && (asked as VersionChoice.Chosen)?.Version.Equals(Begun.Version) != true)
        {
            return new VersionChoice.Refused(
                $"The release of {Begun.Version} is begun and not finished. Finish it with './build.sh Release', without '--bump' and '--version'.", IsWrongUse: false);
        }

        return NextVersion.Choose(new VersionRequest(null, Begun.Version.ToString()), History, least);
    }
}
