using LitellmStack.Environment;
using LitellmStack.Operations;
using LitellmStack.Ports;
using LitellmStack.Testing.Operations;
using LitellmStack.Testing.Plans;

namespace LitellmStack.Testing.Release;

/// <summary>A repository of this project's form on a stage, with one release behind it or none.</summary>
public sealed class ReleaseWorld(IGitStage stage, Calls calls)
{
    public const string Changelog = "CHANGELOG.md";

    public const string Empty = """
        # Changelog

        ## [Unreleased]

        """;

    public const string Fresh = """
        # Changelog

        ## [Unreleased]

        ### Added

        - A gateway.

        ```sh
        ## [0.9.0] - is no heading in here
        ```

        """;

    public const string Grown = """
        # Changelog

        ## [Unreleased]

        ### Added

        - A second model.

        ### Fixed

        - The first one.

        ## [1.3.0] - 2025-12-21

        ### Added

        - A gateway.

        """;

    public const string Released = """
        # Changelog

        ## [Unreleased]

        ## [1.3.0] - 2025-12-21

        ### Added

        - A gateway.

        """;

    private readonly FakeWorld world = new();

    public IGitStage Stage => stage;

    /// <summary>Of git, of the forge, and what writes files.</summary>
    public Calls Calls => calls;

    public FakeForge Forge { get; } = new(calls);

    /// <summary>False where no token is there.</summary>
    public bool HasToken { get; set; } = true;

    public RecordingTranscript Transcript => world.Transcript;

    public HurriedClock Clock => world.Clock;

    /// <summary>Before the first release.</summary>
    public ReleaseWorld Begin()
    {
        Write(Changelog, Fresh);
        Write("compose/docker-compose.yml", "services:\n  db:\n    image: postgres:17.2\n");
        Write("config/stack.yml", "release:\n  required_checks: [unit, sandbox]\n");
        stage.Commit("Begin");
        stage.Push("main");
        Pass(stage.Head);
        return this;
    }

    /// <summary>With 1.3.0 released, and more to release since.</summary>
    public ReleaseWorld Grow()
    {
        Begin();
        Write(Changelog, Released);
        var released = stage.Commit("Release 1.3.0");
        stage.Tag("v1.3.0", released, "Release 1.3.0");
        Write(Changelog, Grown);
        stage.Commit("Add a second model");
        stage.Push("main", "v1.3.0");
        Pass(stage.Head);
        return this;
    }

    /// <summary>Lets everything that is checked pass for a commit.</summary>
    public void Pass(string commit) => Forge.Reported[commit] = [new("unit", true, true), new("sandbox", true, true)];

    public void Write(string path, string text) => stage.Files.Write(path, System.Text.Encoding.UTF8.GetBytes(text), isPrivate: false);

    public string Text(string path) => System.Text.Encoding.UTF8.GetString(stage.Files.Read(path));

    public Task<ExitCode> Release(string? bump = null, string? version = null, bool local = false, bool dry = false) =>
        new ReleaseOperation(Ports(dry)).Run(new ReleaseRequest(bump, version, local), default);

    public Task<ExitCode> Plan(string? bump = null, string? version = null, bool local = false) =>
        new PlanReleaseOperation(Ports(isDryRun: false)).Run(new ReleaseRequest(bump, version, local), default);

    public Task<ExitCode> ChangelogIs(ChangelogRequest request, bool dry = false) => new ChangelogOperation(Ports(dry).Stack).Run(request, default);

    private ReleasePorts Ports(bool isDryRun)
    {
        IFiles counted = new CountedFiles(stage.Files, calls);
        IFiles files = isDryRun ? new RehearsedFiles(counted) : counted;
        var whole = world.Of(isSandbox: false, isDryRun: isDryRun);
        var stack = whole with { Files = new StackFiles(files, whole.Stack, new Dictionary<string, string>(), isDryRun) };
        return new ReleasePorts(stack, new CountedGit(stage.Git, calls), HasToken ? Forge : null, "no token");
    }
}
