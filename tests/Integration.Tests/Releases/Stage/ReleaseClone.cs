using Integration.Tests.Stage;

using LitellmStack.Testing.Release.GitHub;

namespace Integration.Tests.Releases.Stage;

/// <summary>
/// A clone of this repository, as it stands on disk, beside a bare remote in the same folder. The program runs in it with commands of its own in
/// front of the PATH, which count, and where they are told to, kill the program.
/// </summary>
internal sealed class ReleaseClone
{
    /// <summary>The next thing that a release must not depend on.</summary>
    private static readonly string[] OfOthers = ["STACK_", "COMPOSE_", "NUKE_", "GITHUB_", "GH_", "GIT_", "ACTIONS_"];

    private readonly string folder;

    private ReleaseClone(string folder)
    {
        this.folder = folder;
        Commands = new CountingCommands(folder);
    }

    public string Root => Path.Combine(folder, "clone");

    public string Remote => Path.Combine(folder, "remote.git");

    /// <summary>Git and the SDK as the program finds them.</summary>
    public CountingCommands Commands { get; }

    /// <summary>The first commit, pushed to an empty remote.</summary>
    public static async Task<ReleaseClone> Make()
    {
        var clone = new ReleaseClone(await RunFolder.New());
        (await Child.Run("git", "init", "-q", "--bare", "-b", "main", clone.Remote)).EndedWith(0);
        (await Child.Run("git", "init", "-q", "-b", "main", clone.Root)).EndedWith(0);
        await WorkingTree.CopyTo(clone.Root);
        await clone.Git("add", ".");
        await clone.Git("commit", "-q", "-m", "All of it");
        await clone.Git("remote", "add", "origin", "../remote.git");
        await clone.Git("push", "-q", "-u", "origin", "main");
        return clone;
    }

    /// <summary>Both repositories as they are now, in a folder of their own.</summary>
    public async Task<ReleaseClone> Copy()
    {
        var copy = new ReleaseClone(await RunFolder.New());
        (await Child.Run("cp", "-a", Root, Remote, copy.folder)).EndedWith(0);
        return copy;
    }

    public void Remove() => Directory.Delete(folder, recursive: true);

    /// <summary>Adds an entry to the changelog, as its user does: with the program, a commit and a push.</summary>
    public async Task Add(string kind, string entry)
    {
        (await Run("Changelog", $"--{kind}", entry)).EndedWith(0);
        await Git("commit", "-q", "-a", "-m", entry);
        await Git("push", "-q", "origin", "main");
    }

    public Task<ProgramRun> Run(params IReadOnlyList<string> arguments) => Start([], arguments).End;

    /// <summary>With a token, against the fake GitHub.</summary>
    public Child StartOnGitHub(FakeGitHubServer server, params IReadOnlyList<string> arguments) => Start(
        [("GITHUB_TOKEN", FakeGitHub.PushToken), ("GITHUB_REPOSITORY", FakeGitHub.Repository)], [.. arguments, "--github-api-url", server.Api.ToString()]);

    public Child Start((string Variable, string? Value)[] shell, params IReadOnlyList<string> arguments) =>
        Child.Start("setsid", ["dotnet", Clone.Program, .. arguments], Root, Surroundings(shell), TimeSpan.FromMinutes(5));

    /// <summary>One of this repository's own scripts.</summary>
    public Task<ProgramRun> Bash(params IReadOnlyList<string> arguments) => Child.Start("bash", arguments, Root, Surroundings([])).End;

    /// <summary>What git says in the clone, without the line end.</summary>
    public Task<string> Git(params IReadOnlyList<string> arguments) => GitIn(Root, arguments);

    public Task<string> GitOfRemote(params IReadOnlyList<string> arguments) => GitIn(Remote, arguments);

    /// <summary>Branches and tags with the objects that they name, annotated tags as such.</summary>
    public async Task<IReadOnlyList<string>> RemoteRefs() => (await GitOfRemote("for-each-ref", "--format=%(refname) %(objectname)")).Split('\n');

    private async Task<string> GitIn(string repository, IReadOnlyList<string> arguments) =>
        (await Child.Start("git", ["-C", repository, .. arguments], "/", Surroundings([])).End).EndedWith(0).Output.TrimEnd('\n');

    private Dictionary<string, string?> Surroundings((string Variable, string? Value)[] shell)
    {
        var surroundings = Environment.GetEnvironmentVariables().Keys.Cast<string>()
            .Where(variable => OfOthers.Any(prefix => variable.StartsWith(prefix, StringComparison.Ordinal)))
            .ToDictionary(variable => variable, _ => (string?)null, StringComparer.Ordinal);
        surroundings["NO_PROXY"] = "127.0.0.1,localhost";
        (surroundings["GIT_CONFIG_NOSYSTEM"], surroundings["GIT_CONFIG_GLOBAL"]) = ("1", "/dev/null");
        (surroundings["GIT_AUTHOR_NAME"], surroundings["GIT_AUTHOR_EMAIL"]) = ("test", "test@example.org");
        (surroundings["GIT_COMMITTER_NAME"], surroundings["GIT_COMMITTER_EMAIL"]) = ("test", "test@example.org");
        foreach (var (variable, value) in Commands.Environment.Concat(shell))
        {
            surroundings[variable] = value;
        }

        return surroundings;
    }
}
