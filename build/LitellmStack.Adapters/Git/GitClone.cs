using System.Globalization;

using LitellmStack.Adapters.Processes;
using LitellmStack.Ports;
using LitellmStack.Release;

namespace LitellmStack.Adapters.Git;

/// <summary>The clone in a folder, through `git` from the PATH of the shell.</summary>
/// <param name="root">The clone's own top folder.</param>
public sealed class GitClone(string root, ChildEnvironment shell) : IGit
{
    private static readonly (string Path, string Word)[] Operations =
    [
        ("rebase-merge", "rebase"), ("rebase-apply", "rebase"), ("MERGE_HEAD", "merge"), ("CHERRY_PICK_HEAD", "cherry-pick"), ("REVERT_HEAD", "revert"), ("BISECT_LOG", "bisect"),
    ];

    private readonly GitCommand git = new(root, shell);

    public async Task<RepositoryFacts> Observe(CancellationToken cancellation)
    {
        var folder = await Folder(cancellation);
        var tree = WorkingTree.Read(await git.Text(cancellation, WorkingTree.Arguments));
        var head = tree.Head ?? throw new OutsideWorldException($"'{root}' has no commit yet, so there is nothing to release.", "Commit what is to be released.");
        var tags = await GitTags.Here(git, cancellation);
        var last = ReleaseTag.InOrder(tags.Where(tag => tag.Tag.IsReachable), tag => tag.Tag.Name)
            .Select(tag => ((TagFacts Tag, DateTimeOffset Made)?)tag)
            .LastOrDefault();
        string[] since = last is { } newest ? [head, $"^{newest.Tag.Commit}"] : [head];
        IReadOnlyList<TagFacts> here = [.. tags.Select(tag => tag.Tag)];
        return new RepositoryFacts(
            head,
            tree.Branch,
            await Time(head, cancellation),
            await git.Line(cancellation, "rev-parse", "--is-shallow-repository") == "true",
            Operations.Where(operation => Path.Exists(Path.Combine(folder, operation.Path))).Select(operation => operation.Word).FirstOrDefault(),
            tree.Dirty,
            await Hidden(cancellation),
            here,
            int.Parse(await git.Line(cancellation, ["rev-list", "--count", .. since]), NumberStyles.None, CultureInfo.InvariantCulture),
            last?.Made,
            Lines(await git.Text(cancellation, ["rev-list", "--first-parent", .. since, "--", RepositoryFacts.Changelog])),
            await GitRemote.Look(git, tree.Branch ?? "main", here, cancellation));
    }

    public async Task<IReadOnlyList<TreeFile>> Tree(string commit, CancellationToken cancellation)
    {
        var text = await git.Text(cancellation, "ls-tree", "-r", "-z", "--full-tree", commit);
        return
        [
            .. text.Split('\0', StringSplitOptions.RemoveEmptyEntries)
                .Select(line => line.Split('\t', 2))
                .Where(parts => parts[0].Contains(" blob ", StringComparison.Ordinal))
                .Select(parts => new TreeFile(parts[1], parts[0].StartsWith("100755", StringComparison.Ordinal)))
                .OrderBy(file => file.Path, StringComparer.Ordinal),
        ];
    }

    /// <summary>One process for all of them: to start one for each takes most of the time of a bundle.</summary>
    public async Task<IReadOnlyList<byte[]>> Read(string commit, IReadOnlyList<string> paths, CancellationToken cancellation)
    {
        var asked = string.Concat(paths.Select(path => $"{commit}:{path}\n"));
        var answer = await git.Must(["cat-file", "--batch=%(objecttype) %(objectsize)"], asked, GitCommand.Soon, cancellation);
        return GitObjects.Read(answer.Output, commit, paths);
    }

    public async Task<string> Commit(string message, IReadOnlyList<string> paths, CancellationToken cancellation)
    {
        using var file = new MessageFile(await Folder(cancellation), message);
        await git.Must(["commit", "--only", "--quiet", "--cleanup=whitespace", $"--file={file.Path}", "--", .. paths], input: null, GitCommand.Patient, cancellation);
        return await git.Line(cancellation, "rev-parse", "--verify", "HEAD");
    }

    public async Task Tag(string name, string commit, string message, CancellationToken cancellation)
    {
        var tags = await GitTags.Here(git, cancellation);
        if (tags.Select(tag => tag.Tag).FirstOrDefault(tag => tag.Name == name) is not { } there)
        {
            // The message makes it an annotated one without saying so, which is when 'tag.forceSignAnnotated' counts as well; its headings begin with '#'.
            using var file = new MessageFile(await Folder(cancellation), message);
            await git.Must(["tag", "--cleanup=verbatim", $"--file={file.Path}", name, commit], input: null, GitCommand.Patient, cancellation);
        }
        else if (there.Commit != commit || !there.IsAnnotated)
        {
            throw new OutsideWorldException(
                there.Commit != commit ? $"Tag '{name}' is at {there.Commit[..12]}, not at {commit[..12]}; it is not moved." : $"Tag '{name}' is a lightweight one, without a message; it is not replaced.",
                $"Look what it stands for with 'git show {name}'. Where it was never pushed and is a mistake, remove it with 'git tag -d {name}'.");
        }
    }

    public async Task<PushAnswer> Push(IReadOnlyList<string> refspecs, CancellationToken cancellation)
    {
        string[] arguments = ["push", "--atomic", "--porcelain", "--no-follow-tags", "--recurse-submodules=no", GitRemote.Name, .. refspecs];
        var answer = await git.Ask(arguments, input: null, GitCommand.Patient, cancellation);
        return answer.ExitCode == 0 ? new PushAnswer.Accepted() : PushReport.Read(answer) ?? throw answer.Trouble(arguments);
    }

    /// <summary>Git's own folder. Throws where the root is no clone, or lies inside another one.</summary>
    private async Task<string> Folder(CancellationToken cancellation)
    {
        var answer = await git.Ask(["rev-parse", "--show-prefix", "--absolute-git-dir"], input: null, GitCommand.Soon, cancellation);
        return answer.ExitCode == 0 && answer.Text.Split('\n') is ["", var folder, ..] ? folder : throw new OutsideWorldException(
            answer.ExitCode == 0 ? $"'{root}' lies inside another clone and is none of its own." : $"'{root}' is no clone that git reads: {answer.Reason}",
            "Releases are made in a clone of the repository; clone it, and run the command there.");
    }

    private async Task<DateTimeOffset> Time(string commit, CancellationToken cancellation)
    {
        var committer = Lines(await git.Text(cancellation, "cat-file", "commit", commit)).First(line => line.StartsWith("committer ", StringComparison.Ordinal));
        return DateTimeOffset.FromUnixTimeSeconds(long.Parse(committer.Split(' ')[^2], NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture));
    }

    /// <summary>Lower-case letters and 'S' are files whose changes git does not look for.</summary>
    private async Task<IReadOnlyList<string>> Hidden(CancellationToken cancellation) =>
    [
        .. (await git.Text(cancellation, "ls-files", "-v", "-z")).Split('\0', StringSplitOptions.RemoveEmptyEntries)
            .Where(line => line[0] == 'S' || char.IsAsciiLetterLower(line[0]))
            .Select(line => line[2..])
            .Order(StringComparer.Ordinal),
    ];

    private static string[] Lines(string text) => text.Split('\n', StringSplitOptions.RemoveEmptyEntries);
}
