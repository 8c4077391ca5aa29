using LitellmStack.Compose;
using LitellmStack.Findings;
using LitellmStack.Machine;
using LitellmStack.Testing.Machine;

namespace LitellmStack.Tests.Compose;

public sealed class PortThatIsTaken
{
    private static readonly EffectiveConfig Wanted = new(
    [
        new("litellm", "image", "new", [new PublishedPort("127.0.0.1", 4444, 4000)], [], new Dictionary<string, string?>()),
        new("ollama", "image", "new", [new PublishedPort("127.0.0.1", 11434, 11434)], [], new Dictionary<string, string?>()),
    ]);

    private readonly FakeEngine engine = new();
    private readonly FakeHost host = new();

    [Fact]
    public async Task FreeOnesAreNoFinding() => (await Look()).ShouldBeEmpty();

    [Fact]
    public async Task EveryOneIsNamedWithItsHolderAndVariable()
    {
        host.Listening.UnionWith([4444, 11434]);
        engine.Publishers[4444] = "other-litellm-1";
        var findings = await Look();
        findings.Select(f => f.Message).ShouldBe(
        [
            "'litellm' publishes 127.0.0.1:4444, which the container 'other-litellm-1' already holds: it could not start.",
            "'ollama' publishes 127.0.0.1:11434, which a program on this machine already holds: it could not start.",
        ]);
        findings.Select(f => f.Remedy).ShouldBe(
        [
            "End that one, or set LITELLM_PORT to a free port in the environment file.",
            "End that one, or set OLLAMA_PORT to a free port in the environment file.",
        ]);
        findings.ShouldAllBe(f => f.RetryHelps);
    }

    [Fact]
    public async Task ByAProgramThatCanBeSeenIsNamed()
    {
        host.Listening.Add(4444);
        host.Listeners[4444] = "'nginx' (process 812)";
        (await Look()).ShouldHaveSingleItem().Message.ShouldBe("'litellm' publishes 127.0.0.1:4444, which 'nginx' (process 812) already holds: it could not start.");
    }

    [Fact]
    public async Task ByTheServicesOwnRunningContainerIsNoFinding()
    {
        host.Listening.Add(4444);
        (await Look(Container("litellm", "new"))).ShouldBeEmpty();
    }

    [Fact]
    public async Task ByTheContainerThatIsRecreatedIsNoFinding()
    {
        host.Listening.Add(4444);
        engine.Publishers[4444] = "p-litellm-1";
        (await Look(Container("litellm", "old"))).ShouldBeEmpty();
    }

    [Fact]
    public async Task ByAStrangerIsAFindingAlsoForOneThatIsRecreated()
    {
        host.Listening.Add(4444);
        engine.Publishers[4444] = "other";
        (await Look(Container("litellm", "old"))).ShouldHaveSingleItem().Rule.ShouldBe("engine/port-taken");
    }

    private Task<IReadOnlyList<Finding>> Look(params ContainerFacts[] containers) => UpPreflight.Ports(Wanted, containers, engine, host, default);

    private static ContainerFacts Container(string service, string hash) =>
        new("id", $"p-{service}-1", service, "image", "running", "healthy", 0, hash, DateTimeOffset.UnixEpoch);
}
