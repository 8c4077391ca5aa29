using LitellmStack.Operations;
using LitellmStack.Ports;
using LitellmStack.Testing.Operations;

namespace LitellmStack.Tests.Operations;

public sealed class TestsThatAreRun : ITestRunner
{
    private readonly FakeWorld world = new();
    private readonly List<string> projects = [];
    private TestCounts counts = new(5, 0, 1);

    Task<TestCounts> ITestRunner.Run(IReadOnlyList<string> projects, CancellationToken cancellation)
    {
        this.projects.AddRange(projects);
        return Task.FromResult(counts);
    }

    [Fact]
    public async Task AreAllOfThemAndEndInOneLineOfCounts()
    {
        (await Run("all")).ShouldBe(ExitCode.Done);
        world.Transcript.Lines[^1].ShouldBe("10 passed, 0 failed, 2 skipped");
        projects.ShouldBe(TestProjects, ignoreOrder: true);
    }

    [Theory]
    [InlineData("unit")]
    [InlineData("sandbox")]
    public async Task AreThoseOfTheSuite(string suite)
    {
        await Run(suite);
        world.Transcript.Lines.ShouldContain(line => line.StartsWith($"{suite}: 5 passed", StringComparison.Ordinal));
        projects.Contains("Integration.Tests").ShouldBe(suite == "sandbox");
    }

    [Fact]
    public async Task OneThatFailsIsNotRight()
    {
        counts = new(5, 1, 0);
        (await Run("unit")).ShouldBe(ExitCode.NotRight);
    }

    [Fact]
    public async Task NoneAtAllIsNotRight()
    {
        counts = new(0, 0, 7);
        (await Run("unit")).ShouldBe(ExitCode.NotRight);
    }

    [Fact]
    public async Task RunningStackIsNamedAndLeft()
    {
        await world.Up();
        var before = await world.Engine.Containers("litellm-stack", default);
        world.Transcript.Clear();
        await Run("unit");
        world.Transcript.Text.ShouldContain("running: 'litellm-stack' was not touched; './build.sh Check' tries it");
        (await world.Engine.Containers("litellm-stack", default)).ShouldBe(before);
    }

    private static IEnumerable<string> TestProjects => Directory.EnumerateDirectories(Path.Combine(Testing.ShippedFiles.Root, "tests"), "*.Tests").Select(folder => Path.GetFileName(folder));

    private Task<ExitCode> Run(string suite) => new TestOperation(world.Of(isSandbox: false), this).Run(suite, default);
}
