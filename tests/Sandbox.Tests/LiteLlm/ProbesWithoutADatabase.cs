using Sandbox.LiteLlm;

namespace Sandbox.Tests.LiteLlm;

public sealed class ProbesWithoutADatabase : IAsyncLifetime
{
    private GatewayUnderTest gateway = null!;

    public async Task InitializeAsync() => gateway = await GatewayUnderTest.Start("model_list: []");

    public async Task DisposeAsync() => await gateway.DisposeAsync();

    [Theory]
    [InlineData("/health/liveliness")]
    [InlineData("/health/liveness")]
    public async Task LivelinessNeedsNoKey(string path) => (await gateway.Get(path, key: null)).Text.ShouldBe("\"I'm alive!\"");

    [Fact]
    public async Task ReadinessSaysThatNoDatabaseIsConnected() =>
        (await gateway.Get("/health/readiness", key: null)).Text.ShouldBe("""{"status":"healthy","db":"Not connected"}""");

    [Fact]
    public async Task HeadIsNotAllowed() => (await gateway.Send(HttpMethod.Head, "/health/liveliness", null, null)).Status.ShouldBe(405);

    [Fact]
    public async Task LivelinessEndsWithTheSignal()
    {
        gateway.Drain.Begin();
        var answer = await gateway.Get("/health/liveliness", key: null);
        answer.Status.ShouldBe(503);
        answer.Text.ShouldBe("""{"status":"shutting_down"}""");
    }

    [Fact]
    public async Task EveryAnswerSaysThatItIsTheStandIn()
    {
        foreach (var path in (string[])["/health/liveliness", "/v1/models", "/nowhere", "/ui"])
        {
            (await gateway.Get(path, key: null)).Headers["X-Sandbox"].ShouldBe("litellm stand-in", path);
        }
    }

    [Fact]
    public async Task ARouteThatIsNotImitatedSaysSo() => (await gateway.Post("/v1/responses", "{}")).Status.ShouldBe(501);

    [Fact]
    public async Task ThePathOfNothingIsNotFound() => (await gateway.Get("/nowhere")).Status.ShouldBe(404);

    [Fact]
    public async Task TheProgramAsksItself() =>
        (await HealthProbe.Ask(new Uri(gateway.Address, "/health/liveliness").ToString(), TextWriter.Null)).ShouldBe(0);

    [Theory]
    [InlineData("/health")]
    [InlineData("/nowhere")]
    public async Task AnUnwellAnswerIsNoHealth(string path)
    {
        using var errors = new StringWriter();
        (await HealthProbe.Ask(new Uri(gateway.Address, path).ToString(), errors)).ShouldBe(1);
        errors.ToString().ShouldContain("answers 40");
    }

    [Fact]
    public async Task NobodyThereIsNoHealth() => (await HealthProbe.Ask("http://127.0.0.1:1/", TextWriter.Null)).ShouldBe(1);
}
