namespace LitellmStack.Release.Checks;

/// <summary>Whether the remote has what is here, and nothing beside it.</summary>
internal static class RemoteChecks
{
    private const string Name = "remote equal";

    public static ReleaseCheck Equal(ReleaseSubject subject) => new(Name, subject switch
    {
        { IsLocal: true } => new CheckResult.NotMade("--local"),
        { Repository.Remote: RemoteFacts.None } => new CheckResult.NotMade("no remote"),
        { Repository.Remote: RemoteFacts.Silent silent } => new CheckResult.NotOk(
            "silent", $"The remote '{silent.Address}' does not answer: {silent.Reason}", "Try 'git ls-remote origin', then run the same command again.", RetryHelps: true),
        { Repository.Remote: RemoteFacts.Known known } => Compare(subject, known),
        _ => throw new InvalidOperationException("a remote is one of three"),
    });

    /// <summary>Version tags of both, which must agree before another one is made.</summary>
    public static ReleaseCheck Tags(ReleaseSubject subject) => new("tags equal", subject switch
    {
        { Repository.Remote: RemoteFacts.None } => new CheckResult.NotMade("no remote"),
        { Repository.Remote: RemoteFacts.Silent } => new CheckResult.NotMade("the remote is silent"),
        { Repository.Remote: RemoteFacts.Known known } => Compare(subject.Repository, known.Tags),
        _ => throw new InvalidOperationException("a remote is one of three"),
    });

    private static CheckResult Compare(ReleaseSubject subject, RemoteFacts.Known known)
    {
        var line = subject.Repository.Line;
        var ahead = known.Ahead - (subject.IsAheadByTheRelease ? 1 : 0);
        if (!known.Branches.ContainsKey(line))
        {
            return line == "main" && known.Branches.Count == 0 ? new CheckResult.Ok() : new CheckResult.NotOk(
                $"no {line}", $"The remote has no branch '{line}', so nobody has seen what would be released.", $"Push it with 'git push -u origin {line}'.");
        }

        return (ahead, known.Behind) switch
        {
            (0, 0) => new CheckResult.Ok(),
            (> 0, 0) => new CheckResult.NotOk(
                $"ahead by {ahead}", $"{Some.Count(ahead, "commit")} of '{line}' {(ahead == 1 ? "is" : "are")} not on the remote, so nothing has tried {(ahead == 1 ? "it" : "them")}.", $"Push with 'git push origin {line}'."),
            (0, { } behind) => new CheckResult.NotOk(
                $"behind by {behind}", $"The remote's '{line}' is {Some.Count(behind, "commit")} further.", "Take them with 'git pull --ff-only'."),
            (0, null) => new CheckResult.NotOk(
                "behind", $"The remote's '{line}' has commits that this clone has not.", "Take them with 'git pull --ff-only'."),
            (_, var behind) => new CheckResult.NotOk(
                "diverged",
                $"'{line}' here and on the remote have gone apart: {Some.Count(ahead, "commit")} here, {(behind is { } count ? $"{count}" : "some")} there.",
                $"Bring yours on top with 'git pull --rebase'. Where the remote's holds them already, squashed or rebased, take it as it is: 'git fetch' and 'git reset --keep origin/{line}'."),
        };
    }

    private static CheckResult Compare(RepositoryFacts here, IReadOnlyList<TagFacts> there)
    {
        string[] different = [.. there.Where(tag => here.Tag(tag.Name) is { } ours && ours.Commit != tag.Commit).Select(tag => tag.Name)];
        if (different.Length > 0)
        {
            return new CheckResult.NotOk(
                string.Join(", ", different),
                $"{Some.Of(different)}: another commit here than on the remote. A published tag is never moved, so the one here is wrong.",
                $"Look at both, then remove the one here: 'git tag -d {different[0]}', and fetch the remote's with 'git fetch --tags'.");
        }

        string[] missing = [.. there.Where(tag => here.Tag(tag.Name) is null).Select(tag => tag.Name)];
        return missing.Length == 0 ? new CheckResult.Ok() : new CheckResult.NotOk(
            Some.Count(missing.Length, "missing", "missing"),
            $"The remote has {Some.Of(missing)}, which this clone has not: it would take another release for the last one.",
            "Take them with 'git fetch --tags'.");
    }
}
