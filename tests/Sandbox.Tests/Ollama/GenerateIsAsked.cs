namespace Sandbox.Tests.Ollama;

public sealed class GenerateIsAsked(AllModels models) : IClassFixture<AllModels>
{
    [Fact]
    public async Task AnswersWhole()
    {
        var answer = (await models.Client.Post("/api/generate", """{"model":"tinyllama","prompt":"2+2","stream":false}""")).Json.AsObject();

        ((string)answer["response"]!, (bool)answer["done"]!, (string)answer["done_reason"]!).ShouldBe(("4.", true, "stop"));
        answer["context"]!.AsArray().Count.ShouldBeGreaterThan(0);
        ((long)answer["eval_count"]!).ShouldBe(1);
    }

    [Fact]
    public async Task StreamsUnlessToldNotTo()
    {
        var reply = await models.Client.Post("/api/generate", """{"model":"tinyllama","prompt":"Say exactly: one two three"}""");

        reply.MediaType.ShouldBe("application/x-ndjson");
        reply.Lines.SkipLast(1).Select(l => (string)l["response"]!).ShouldBe(["one", " two", " thr", "ee"]);
        reply.Lines[^1]["context"].ShouldNotBeNull();
    }

    [Theory]
    [InlineData("", "load")]
    [InlineData(",\"keep_alive\":\"5m\"", "load")]
    [InlineData(",\"keep_alive\":0", "unload")]
    [InlineData(",\"keep_alive\":\"0s\"", "unload")]
    public async Task OnlyLoadsWithoutAPrompt(string keepAlive, string reason)
    {
        var answer = (await models.Client.Post("/api/generate", $$"""{"model":"tinyllama"{{keepAlive}}}""")).Json;

        ((string)answer["response"]!, (bool)answer["done"]!, (string)answer["done_reason"]!).ShouldBe(("", true, reason));
    }
}
