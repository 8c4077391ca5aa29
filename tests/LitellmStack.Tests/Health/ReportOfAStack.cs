using LitellmStack.Compose;
using LitellmStack.Health;
using LitellmStack.Machine;

namespace LitellmStack.Tests.Health;

public sealed class ReportOfAStack
{
    private static readonly EffectiveConfig Wanted = new([Service("db"), Service("ollama"), Service("litellm")]);

    [Fact]
    public void ThatIsAsExpectedIsRight()
    {
        var report = Of([Container("db"), Container("ollama"), Container("litellm")]);
        report.IsRight.ShouldBeTrue();
        report.Lines.Select(l => (l.Subject, l.Actual)).ShouldBe(
            [("db", "healthy"), ("ollama", "healthy"), ("litellm", "healthy"), ("gateway", "database connected"), ("routes", "2 served"), ("models", "1 pulled"),
                ("backup", "none yet; './build.sh Backup' makes one")]);
    }

    [Theory]
    [InlineData("exited", null, 1, "new", "exited (1)")]
    [InlineData("exited", "healthy", 137, "new", "exited (137)")]
    [InlineData("running", "unhealthy", 0, "new", "unhealthy")]
    [InlineData("running", "starting", 0, "new", "starting")]
    [InlineData("restarting", null, 1, "new", "restarting")]
    [InlineData("created", null, 0, "new", "created")]
    [InlineData("running", "healthy", 0, "old", "healthy, from an older configuration")]
    public void ServiceThatIsNotReadyIsWrong(string state, string? health, int exitCode, string hash, string actual)
    {
        var report = Of([Container("db") with { State = state, Health = health, ExitCode = exitCode, ConfigHash = hash }, Container("ollama"), Container("litellm")]);
        Wrong(report).ShouldBe([("db", actual)]);
        report.Lines[0].Remedy.ShouldBe("./build.sh Up");
    }

    [Fact]
    public void ServiceWithoutAHealthCheckIsRightWhileItRuns() =>
        Of([Container("db") with { Health = null }, Container("ollama"), Container("litellm")]).IsRight.ShouldBeTrue();

    [Fact]
    public void AbsentContainersAreWrong() => Wrong(Of([])).ShouldBe([("db", "no container"), ("ollama", "no container"), ("litellm", "no container")]);

    [Theory]
    [InlineData(null, "no answer")]
    [InlineData("Not connected", "database Not connected")]
    public void GatewayWithoutItsDatabaseIsWrong(string? state, string actual) => Wrong(All(database: state)).ShouldBe([("gateway", actual)]);

    [Fact]
    public void RouteThatIsNotServedIsNamed() => Wrong(All(served: ["tinyllama", "another"])).ShouldBe([("routes", "not served: bge-m3")]);

    [Fact]
    public void ModelThatIsNotPulledIsNamed()
    {
        var report = All(installed: ["bge-m3:latest"]);
        Wrong(report).ShouldBe([("models", "not pulled: tinyllama")]);
        report.Lines.First(l => l.Subject == "models").Remedy.ShouldBe("./build.sh PullModels");
    }

    [Fact]
    public void SilenceIsNotTakenForAbsence()
    {
        var report = HealthReport.Of(
            new StackSelection(new StackIdentity("p", true), Accelerator.Cpu, [], StackHalf.Both), Wanted, [], null, (["tinyllama"], null), (["tinyllama"], null));
        report.Lines.Skip(3).Take(3).Select(l => l.Actual).ShouldAllBe(actual => actual == "no answer");
        report.Lines.ShouldAllBe(l => l.Remedy.Contains("--sandbox", StringComparison.Ordinal));
    }

    [Fact]
    public void OllamasHalfHasNoGateway() =>
        HealthReport.Of(
            new StackSelection(new StackIdentity("p", false), Accelerator.Cpu, [], StackHalf.Ollama), new EffectiveConfig([Service("ollama")]), [Container("ollama")], null, ([], null), ([], []))
            .Lines.Select(l => l.Subject).ShouldBe(["ollama", "models"]);

    private static IEnumerable<(string, string)> Wrong(HealthReport report) => report.Lines.Where(l => !l.IsRight).Select(l => (l.Subject, l.Actual));

    private static HealthReport Of(IReadOnlyList<ContainerFacts> containers) => All(containers: containers);

    private static HealthReport All(
        IReadOnlyList<ContainerFacts>? containers = null, string? database = "connected", IReadOnlyList<string>? served = null, IReadOnlyList<string>? installed = null) => HealthReport.Of(
            new StackSelection(new StackIdentity("p", false), Accelerator.Cpu, [], StackHalf.Both),
            Wanted,
            containers ?? [Container("db"), Container("ollama"), Container("litellm")],
            database,
            (["bge-m3", "tinyllama"], served ?? ["bge-m3", "tinyllama"]),
            (["tinyllama"], installed ?? ["tinyllama:latest"]));

    private static EffectiveService Service(string name) => new(name, "image", "new", [], [], new Dictionary<string, string?>());

    private static ContainerFacts Container(string service) => new("id", $"p-{service}-1", service, "image", "running", "healthy", 0, "new", DateTimeOffset.UnixEpoch);
}
