using LitellmStack.Findings;

namespace LitellmStack.Release.Checks;

/// <summary>The files that would be released.</summary>
internal static class StackChecks
{
    private const string Floating = "compose/image-floating";
    private const int Told = 3;

    /// <summary>Every error of the rules but those that have a check of their own.</summary>
    public static ReleaseCheck Valid(IReadOnlyList<Finding> findings) =>
        NoErrors("validate", [.. findings.Where(finding => finding.Rule != Floating)], "Run './build.sh Validate' for every problem with its place.");

    /// <summary>Here a warning counts, too: what was tried must be what is released.</summary>
    public static ReleaseCheck ImagesPinned(IReadOnlyList<Finding> findings) =>
        Of("images pinned", [.. findings.Where(finding => finding.Rule == Floating)], "Name a version that does not move.");

    /// <summary>Git ignores them, so that a tree is clean with one in it.</summary>
    public static ReleaseCheck Snapshots(IReadOnlyList<string> received)
    {
        var (it, differs) = received.Count == 1 ? ("it", "differs") : ("them", "differ");
        return new("snapshots accepted", received.Count == 0 ? new CheckResult.Ok() : new CheckResult.NotOk(
            Some.Count(received.Count, "waiting", "waiting"),
            $"{Some.Of(received)}: left by a test, and {differs} from the snapshot that was reviewed; nobody has accepted {it}. Git ignores what is named '*.received.*', so 'git status' does not show it.",
            $"'./build.sh Snapshot' shows those of compose files, settings and routes, and './build.sh Snapshot --accept' takes them; look at any other yourself, and rename it to '*.verified.*'. What is not meant: mend what changed, and remove {it}."));
    }

    public static ReleaseCheck NoSecrets(IReadOnlyList<TreeFile> tracked)
    {
        string[] found = [.. tracked.Select(file => file.Path).Where(IsEnvironmentFile)];
        return new("no .env in git", found.Length == 0 ? new CheckResult.Ok() : new CheckResult.NotOk(
            Some.Count(found.Length, "file"),
            $"{Some.Of(found)}: an environment file is part of the commit, so its secrets would be released.",
            $"Take it out with 'git rm --cached {found[0]}', commit, and replace every secret that it held."));
    }

    public static ReleaseCheck NoErrors(string name, IReadOnlyList<Finding> findings, string remedy) =>
        Of(name, [.. findings.Where(finding => finding.Severity == Severity.Error)], remedy);

    private static ReleaseCheck Of(string name, IReadOnlyList<Finding> errors, string remedy) => new(name, errors.Count == 0 ? new CheckResult.Ok() : new CheckResult.NotOk(
        Some.Count(errors.Count, "problem"),
        string.Join('\n', errors.Take(Told).Select(error => $"{(error.Place is null ? "" : $"{error.Place}: ")}{error.Message}   [{error.Rule}]")),
        remedy));

    private static bool IsEnvironmentFile(string path)
    {
        var name = path[(path.LastIndexOf('/') + 1)..];
        return name == ".env" || (name.StartsWith(".env.", StringComparison.Ordinal) && !name.EndsWith(".example", StringComparison.Ordinal));
    }
}
