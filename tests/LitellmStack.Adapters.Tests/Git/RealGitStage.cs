using System.Diagnostics;

using LitellmStack.Adapters.Files;
using LitellmStack.Adapters.Git;
using LitellmStack.Adapters.Processes;
using LitellmStack.Ports;
using LitellmStack.Release;
using LitellmStack.Testing.Release;

namespace LitellmStack.Adapters.Tests.Git;

/// <summary>A real clone and a bare remote in a folder of their own; nothing of this machine's or user's git settings counts.</summary>
internal sealed class RealGitStage : IGitStage, IDisposable
{
    private readonly DirectoryInfo folder = Directory.CreateTempSubdirectory("litellm-stack-git-");
    private int commits;

    public RealGitStage(IReadOnlyDictionary<string, string>? variables = null)
    {
        Variables = new Dictionary<string, string>(variables ?? new Dictionary<string, string>(), StringComparer.Ordinal)
        {
            ["PATH"] = System.Environment.GetEnvironmentVariable("PATH") ?? "",
            ["HOME"] = folder.FullName,
            ["GIT_CONFIG_GLOBAL"] = "/dev/null",
            ["GIT_CONFIG_NOSYSTEM"] = "1",
            ["GIT_AUTHOR_NAME"] = "Someone",
            ["GIT_AUTHOR_EMAIL"] = "someone@example.org",
            ["GIT_COMMITTER_NAME"] = "Someone",
            ["GIT_COMMITTER_EMAIL"] = "someone@example.org",
        };
        Run(folder.FullName, "init", "--quiet", "--bare", "--initial-branch=main", Remote);
        Run(folder.FullName, "init", "--quiet", "--initial-branch=main", Clone);
        Here("remote", "add", "origin", Remote);
        Git = new GitClone(Clone, new ChildEnvironment(Variables));
        Files = new DiskFiles(Clone);
    }

    /// <summary>The environment of the program and of everyone else.</summary>
    public Dictionary<string, string> Variables { get; }

    public string Clone => Path.Combine(folder.FullName, "clone");

    public string Remote => Path.Combine(folder.FullName, "remote.git");

    public IGit Git { get; }

    public IFiles Files { get; }

    public string Head => Here("rev-parse", "HEAD");

    public string Commit(string message)
    {
        Here("add", "--all");
        Here("commit", "--quiet", "--allow-empty", "--message", message);
        return Head;
    }

    public void Tag(string name, string commit, string? message) => Here(message is null ? ["tag", name, commit] : ["tag", "--annotate", "--message", message, name, commit]);

    public void RemoveTag(string name) => Here("tag", "--delete", name);

    public void Push(string branch, params string[] tags) => Here(["push", "--quiet", "origin", branch, .. tags]);

    public void Switch(string branchOrCommit)
    {
        var isCommit = branchOrCommit.Length == 40;
        var isThere = isCommit || Here("for-each-ref", $"refs/heads/{branchOrCommit}").Length > 0;
        Here(["switch", "--quiet", .. isCommit ? ["--detach"] : isThere ? Array.Empty<string>() : ["--create"], branchOrCommit]);
    }

    public void TakeRemoteMain()
    {
        Here("fetch", "--quiet", "--tags", "origin");
        Here("reset", "--quiet", "--hard", "origin/main");
    }

    public void Silence() => Directory.Move(Remote, Remote + ".away");

    public void Protect() => Hook("update", "#!/bin/sh\n[ \"$1\" != refs/heads/main ] || [ -n \"$LETS_IN\" ] || { echo 'main is protected' >&2; exit 1; }\n");

    public void Hook(string name, string script)
    {
        var path = Path.Combine(Remote, "hooks", name);
        Directory.CreateDirectory(Path.GetDirectoryName(path)!);
        File.WriteAllText(path, script);
        if (!OperatingSystem.IsWindows())
        {
            File.SetUnixFileMode(path, UnixFileMode.UserRead | UnixFileMode.UserWrite | UnixFileMode.UserExecute);
        }
    }

    public string CommitElsewhere(string path, string text)
    {
        var clone = Elsewhere();
        File.WriteAllText(Path.Combine(clone, path), text);
        Run(clone, "add", "--all");
        Run(clone, "commit", "--quiet", "--message", $"Write {path}");
        Run(clone, "push", "--quiet", "origin", "main");
        return Run(clone, "rev-parse", "HEAD");
    }

    public void TagElsewhere(string name, string commit)
    {
        var clone = Elsewhere();
        Run(clone, "tag", "--annotate", "--message", "from elsewhere", name, commit);
        Run(clone, "push", "--quiet", "origin", name);
    }

    public void Merge(string branch, MergeWay way)
    {
        var clone = Elsewhere();
        switch (way)
        {
            case MergeWay.Commit:
                Run(clone, "merge", "--quiet", "--no-ff", "--message", $"Merge pull request #1 from {branch}", $"origin/{branch}");
                break;
            case MergeWay.Squash:
                Run(clone, "merge", "--quiet", "--squash", $"origin/{branch}");
                Run(clone, "commit", "--quiet", "--message", "Something that someone typed (#1)");
                break;
            default:
                Run(clone, "commit", "--quiet", "--allow-empty", "--message", "Came between");
                Run(clone, "cherry-pick", $"origin/{branch}");
                break;
        }

        Run(clone, "push", "--quiet", "origin", "main");
    }

    public string? RemoteBranch(string name) => Commit(Remote, $"refs/heads/{name}");

    public TagFacts? RemoteTag(string name) => Commit(Remote, $"refs/tags/{name}") is { } commit
        ? new(name, commit, Run(Remote, "cat-file", "-t", $"refs/tags/{name}") == "tag", IsReachable: false)
        : null;

    public string TagMessage(string name) => Here("for-each-ref", "--format=%(contents)", $"refs/tags/{name}");

    public string Subject(string commit) => Here("show", "--no-patch", "--format=%s", commit);

    /// <summary>Git in the clone, as its user would call it.</summary>
    public string Here(params string[] arguments) => Run(Clone, arguments);

    public string Run(string directory, params string[] arguments)
    {
        var start = new ProcessStartInfo("git", arguments) { WorkingDirectory = directory, RedirectStandardOutput = true, RedirectStandardError = true };
        start.Environment.Clear();
        foreach (var (name, value) in Variables)
        {
            start.Environment[name] = value;
        }

        // Each commit a minute after the last, so that ids and order are the same in every run.
        start.Environment["GIT_AUTHOR_DATE"] = start.Environment["GIT_COMMITTER_DATE"] = $"{1767225600 + (60 * commits++)} +0000";
        start.Environment["LETS_IN"] = "1";
        using var process = Process.Start(start)!;
        var errors = process.StandardError.ReadToEndAsync();
        var output = process.StandardOutput.ReadToEnd();
        process.WaitForExit();
        process.ExitCode.ShouldBe(0, $"git {string.Join(' ', arguments)}: {errors.GetAwaiter().GetResult()}");
        return output.TrimEnd('\n');
    }

    public void Dispose()
    {
        // Git makes its objects read-only, which Windows does not delete.
        foreach (var file in folder.EnumerateFiles("*", SearchOption.AllDirectories).Where(file => file.IsReadOnly && file.LinkTarget is null))
        {
            file.IsReadOnly = false;
        }

        folder.Delete(recursive: true);
    }

    private string? Commit(string repository, string name) =>
        Run(repository, "for-each-ref", "--format=%(objectname) %(*objectname)", name).Split(' ', StringSplitOptions.RemoveEmptyEntries).LastOrDefault();

    /// <summary>Another clone, with the remote's main checked out.</summary>
    private string Elsewhere()
    {
        var clone = Path.Combine(folder.FullName, $"elsewhere-{commits}");
        Run(folder.FullName, "clone", "--quiet", Remote, clone);
        return clone;
    }
}
