using LitellmStack.Changelog;

using Semver;

namespace LitellmStack.Release;

/// <summary>
/// Whether a tag can be published. The remote is asked, not the clone: GitHub makes a tag of its own for a release whose tag it does not have, and
/// a checkout may hold an annotated tag as a bare one.
/// </summary>
public static class TagCheck
{
    /// <summary>Everything that is in the way, in the order in which it is mended; nothing where the tag can be published.</summary>
    public static IReadOnlyList<TagTrouble> Troubles(string tag, SemVersion version, RepositoryFacts facts, ChangelogFile? changelog)
    {
        var troubles = new List<TagTrouble>();
        if (facts.IsShallow)
        {
            troubles.Add(new("This clone is shallow, so nobody can tell which commits a branch holds.", "Fetch all of it: 'fetch-depth: 0' for actions/checkout, 'git fetch --unshallow' elsewhere."));
        }

        troubles.AddRange(OfTheRemote(tag, facts));
        if (facts.Dirty.Count > 0)
        {
            troubles.Add(new($"The working tree has {facts.Dirty.Count} changed or untracked files, the first is '{facts.Dirty[0]}'; the tests would try them, not the tag.", "Publish from a clean checkout of the tag."));
        }

        if (string.IsNullOrWhiteSpace(changelog?.Section(version.ToString())))
        {
            troubles.Add(new($"CHANGELOG.md at {tag} says nothing of {version}.", "'./build.sh Release' cuts the section before it makes the tag. Release the next version that way; a tag that is published stays."));
        }

        return troubles;
    }

    /// <summary>Where the remote has the tag; nothing where it does not answer or has none.</summary>
    public static TagFacts? OnRemote(string tag, RepositoryFacts facts) => (facts.Remote as RemoteFacts.Known)?.Tags.FirstOrDefault(other => other.Name == tag);

    private static IEnumerable<TagTrouble> OfTheRemote(string tag, RepositoryFacts facts)
    {
        if (facts.Remote is not RemoteFacts.Known remote)
        {
            yield return facts.Remote is RemoteFacts.Silent silent
                ? new($"The remote '{silent.Address}' does not answer, so nobody can tell where its tag is: {silent.Reason}", "Run it again when it answers.") { RetryHelps = true }
                : new("This clone has no remote 'origin', so there is nothing to publish to.", "Add it with 'git remote add origin ADDRESS', or use './build.sh Release --local', which makes the tag and the files.");
            yield break;
        }

        if (OnRemote(tag, facts) is not { } there)
        {
            yield return new($"The remote has no tag '{tag}'; GitHub would make one of its own, without a message.", "Push it first: './build.sh Release' does, or 'git push origin refs/tags/" + tag + "'.");
            yield break;
        }

        if (!there.IsAnnotated)
        {
            yield return new($"The tag '{tag}' of the remote is a bare one, without author, date and message.", "'./build.sh Release' makes annotated tags. This one stays as it is: release the next version.");
        }

        if (there.Commit != facts.Head)
        {
            yield return new($"The tag '{tag}' of the remote is at {there.Commit[..12]}, this checkout at {facts.Head[..12]}; the tests would try another commit.", $"Check the tag out: 'git checkout {tag}'.");
        }
        else if (remote.Main is null || remote.Ahead > 0)
        {
            yield return new($"The commit {there.Commit[..12]} of '{tag}' is not on the remote's branch main.", "Merge it into main, then run this again.");
        }
    }
}
