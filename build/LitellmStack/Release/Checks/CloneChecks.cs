namespace LitellmStack.Release.Checks;

/// <summary>The clone, without anyone else's word.</summary>
internal static class CloneChecks
{
    private const string LinePrefix = "release/";

    public static ReleaseCheck Branch(RepositoryFacts facts) => new($"branch {facts.Branch ?? "main"}", facts.Branch switch
    {
        null => new CheckResult.NotOk(
            "detached", "HEAD is detached, so that the release's commit would be on no branch.", "Check the branch out that is to be released: 'git switch main'."),
        "main" => new CheckResult.Ok(),
        { } line when line.StartsWith(LinePrefix, StringComparison.Ordinal) => new CheckResult.Ok(),
        { } other => new CheckResult.NotOk(
            "not released from", $"'{other}' is checked out; releases are made from 'main', and those of an older line from 'release/…'.", "Merge it, then 'git switch main'."),
    });

    public static ReleaseCheck History(RepositoryFacts facts) => new("whole history", facts.IsShallow
        ? new CheckResult.NotOk(
            "shallow", "This clone is shallow: tags and commits are missing in it, so that the last release can't be told.",
            "Fetch the rest with 'git fetch --unshallow --tags'; in GitHub Actions give actions/checkout 'fetch-depth: 0'.")
        : new CheckResult.Ok());

    public static ReleaseCheck Operation(RepositoryFacts facts) => new("nothing under way", facts.Operation is { } operation
        ? new CheckResult.NotOk($"{operation} under way", $"A {operation} is under way in this clone.", $"Finish it, or give it up with 'git {operation} {(operation == "bisect" ? "reset" : "--abort")}'.")
        : new CheckResult.Ok());

    /// <summary>A changelog that was cut and not committed is the release's own change.</summary>
    /// <param name="received">Snapshots that wait; a check of their own says what to do with them.</param>
    public static ReleaseCheck Clean(ReleaseSubject subject, IReadOnlyList<string> received)
    {
        string[] dirty =
        [
            .. subject.Repository.Dirty.Where(path => subject.Begun is not { Commit: null } || path != RepositoryFacts.Changelog).Except(received),
        ];
        return new("tree clean", dirty.Length == 0 ? new CheckResult.Ok() : new CheckResult.NotOk(
            Some.Count(dirty.Length, "file"),
            $"{Some.Of(dirty)}: changed or not known to git, so what is here is not what would be released.",
            "Commit what belongs to the release, and move away or ignore the rest."));
    }

    public static ReleaseCheck Hidden(RepositoryFacts facts) => new("no hidden files", facts.Hidden.Count == 0 ? new CheckResult.Ok() : new CheckResult.NotOk(
        Some.Count(facts.Hidden.Count, "file"),
        $"Git was told not to look for changes in {Some.Of(facts.Hidden)}, so nobody can tell that the tree is clean.",
        "Take it back with 'git update-index --no-skip-worktree --no-assume-unchanged PATH', in a sparse clone with 'git sparse-checkout disable'."));

    /// <summary>A tag of the version that is under way is made once, with its message, and is never moved.</summary>
    public static ReleaseCheck Tag(ReleaseSubject subject)
    {
        if (subject.Begun is not { IsTagged: false } begun || subject.Repository.Tag(ReleaseTag.Of(begun.Version)) is not { } tag)
        {
            return new("tag free", new CheckResult.Ok());
        }

        var why = tag.Commit == begun.Commit
            ? $"'{tag.Name}' is a lightweight tag, without the release's notes."
            : $"'{tag.Name}' is at {tag.Commit[..12]}, and {begun.Version} is released from {begun.Commit?[..12] ?? "the next commit"}: the tag is not moved.";
        return new("tag free", new CheckResult.NotOk(
            tag.Name, why, $"It was never pushed. Look at it with 'git show {tag.Name}', remove it with 'git tag -d {tag.Name}', then run the same command again."));
    }
}
