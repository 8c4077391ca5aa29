using LitellmStack.Operations;
using LitellmStack.Ports;
using LitellmStack.Testing.Operations;

namespace LitellmStack.Tests.Operations;

public sealed class SnapshotsThatAreMade : ISnapshots
{
    private readonly FakeWorld world = new();
    private readonly List<string> differing = [];
    private readonly List<string> accepted = [];
    private TestCounts counts = new(12, 0, 0);

    Task<TestCounts> ISnapshots.Make(CancellationToken cancellation) => Task.FromResult(counts);

    IReadOnlyList<string> ISnapshots.Differing() => differing;

    Task<string> ISnapshots.Difference(string path, CancellationToken cancellation) => Task.FromResult($"-old of {path}\n+new of {path}\n");

    void ISnapshots.Accept(string path) => accepted.Add(path);

    [Fact]
    public async Task AndAreAllAsReviewedAreRight()
    {
        (await Run(accept: false)).ShouldBe(ExitCode.Done);
        Said.ShouldContain("all are as they were reviewed");
    }

    [Fact]
    public async Task AndDifferAreShownAndNotTakenOver()
    {
        Differ();
        (await Run(accept: false)).ShouldBe(ExitCode.NotRight);
        accepted.ShouldBeEmpty();
        Said.ShouldContain("+new of a.received.yaml");
        Said.ShouldContain("./build.sh Snapshot --accept");
    }

    [Fact]
    public async Task AndDifferAreTakenOverWhereThatIsAskedFor()
    {
        Differ();
        (await Run(accept: true)).ShouldBe(ExitCode.Done);
        accepted.ShouldBe(["a.received.yaml"]);
        Said.ShouldContain("-old of a.received.yaml");
    }

    [Fact]
    public async Task AndFailOtherwiseAreNotRightWhateverIsAccepted()
    {
        Differ();
        counts = new(10, 2, 0);
        (await Run(accept: true)).ShouldBe(ExitCode.NotRight);
    }

    private string Said => string.Join('\n', world.Transcript.Lines);

    private void Differ()
    {
        differing.Add("a.received.yaml");
        counts = new(11, 1, 0);
    }

    private Task<ExitCode> Run(bool accept) => new SnapshotOperation(world.Transcript, this).Run(accept, default);
}
