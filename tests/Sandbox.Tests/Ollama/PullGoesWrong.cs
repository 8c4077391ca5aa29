namespace Sandbox.Tests.Ollama;

public sealed class PullGoesWrong
{
    [Theory]
    [InlineData("bge-m3", @"^write .*sha256-[0-9a-f]{64}-partial: no space left on device$")]
    [InlineData("bge-m3=corrupt", @"^digest mismatch, file must be downloaded again: want sha256:[0-9a-f]{64}, got sha256:[0-9a-f]{64}$")]
    [InlineData("bge-m3=registry", @"^pull model manifest: 500: internal server error$")]
    public async Task EndsTheStreamWithAnError(string fault, string error)
    {
        using var server = new OllamaStandIn(("SANDBOX_PULL_FAIL", fault));

        var reply = await server.CreateClient().Post("/api/pull", """{"model":"bge-m3"}""");

        ((int)reply.Status).ShouldBe(200);
        ((string)reply.Lines[^1]["error"]!).ShouldMatch(error);
        (await server.CreateClient().Get("/api/tags")).Body.ShouldBe("""{"models":[]}""");
    }

    [Fact]
    public async Task Is500WithoutAStream()
    {
        using var server = new OllamaStandIn(("SANDBOX_PULL_FAIL", "bge-m3"));

        var reply = await server.CreateClient().Post("/api/pull", """{"model":"bge-m3","stream":false}""");

        ((int)reply.Status).ShouldBe(500);
        reply.Error.ShouldEndWith("no space left on device");
    }

    [Fact]
    public async Task LeavesOtherModelsAlone()
    {
        using var server = new OllamaStandIn(("SANDBOX_PULL_FAIL", "bge-m3,gpt-oss:20b=stall"));

        await server.With("tinyllama");
    }

    [Fact]
    public async Task BreaksOffWithoutAWordWhenTheConnectionDrops()
    {
        using var server = new OllamaStandIn(("SANDBOX_PULL_FAIL", "tinyllama=drop"));

        await Should.ThrowAsync<HttpRequestException>(() => server.CreateClient().Post("/api/pull", """{"model":"tinyllama"}"""));
    }

    [Fact]
    public async Task RepeatsOneNumberWhenItStalls()
    {
        using var server = new OllamaStandIn(("SANDBOX_PULL_FAIL", "tinyllama=stall"));
        var atHalf = 0;

        var lines = await server.CreateClient().FirstLines("/api/pull", """{"model":"tinyllama"}""", line => (long?)line["completed"] == 2_000_000 && ++atHalf == 5);

        lines.TakeLast(5).Select(l => (long?)l["completed"]).ShouldBe(Enumerable.Repeat<long?>(2_000_000, 5));
    }

    [Fact]
    public async Task IsHealedByTheNextPullWithoutTheFault()
    {
        using var first = new OllamaStandIn(("SANDBOX_PULL_FAIL", "tinyllama"));
        await first.CreateClient().Post("/api/pull", """{"model":"tinyllama"}""");
        using var second = new OllamaStandIn(first.Store);

        await second.With("tinyllama");
    }
}
