using System.Text.Json.Nodes;

namespace Sandbox.Tests.LiteLlm.Upstream;

public sealed class ChatIsStreamed : IAsyncLifetime
{
    private FakeOllama ollama = null!;
    private GatewayUnderTest gateway = null!;

    public async Task InitializeAsync()
    {
        ollama = await FakeOllama.Start();
        ollama.Lines =
        [
            """{"message":{"role":"assistant","content":"Ha"},"done":false}""",
            """{"message":{"role":"assistant","content":"llo"},"done":false}""",
            """{"message":{"role":"assistant","content":""},"done":true,"done_reason":"length","prompt_eval_count":5,"eval_count":2}""",
        ];
        gateway = await GatewayUnderTest.Start(
            "model_list: [{model_name: a, litellm_params: {model: ollama_chat/x, api_base: os.environ/OLLAMA_URL, output_cost_per_token: 0.5}}]",
            ("OLLAMA_URL", ollama.Url));
    }

    public async Task DisposeAsync()
    {
        await gateway.DisposeAsync();
        await ollama.DisposeAsync();
    }

    [Fact]
    public async Task InOrderAndClosedByDone()
    {
        var answer = await gateway.Chat("a", ""","stream":true""");
        answer.Status.ShouldBe(200);
        var events = Events(answer);
        events[^1].ShouldBe("[DONE]");
        var choices = events[..^1].Select(one => JsonNode.Parse(one)!["choices"]![0]!).ToList();
        choices.Select(one => one["delta"]!["content"]!.GetValue<string>()).ShouldBe(["Ha", "llo", ""]);
        choices.Select(one => one["delta"]!["role"]?.GetValue<string>()).ShouldBe(["assistant", null, null]);
        choices.Select(one => one["finish_reason"]?.GetValue<string>()).ShouldBe([null, null, "length"]);
    }

    [Fact]
    public async Task WithCountsOnlyWhereTheyAreAskedFor()
    {
        Events(await gateway.Chat("a", ""","stream":true""")).ShouldAllBe(one => !one.Contains("usage", StringComparison.Ordinal));
        var events = Events(await gateway.Chat("a", ""","stream":true,"stream_options":{"include_usage":true}"""));
        JsonNode.Parse(events[^2])!["usage"]!.ToJsonString().ShouldBe("""{"completion_tokens":2,"prompt_tokens":5,"total_tokens":7,"cost":1}""");
    }

    [Fact]
    public async Task AnErrorBeforeTheFirstChunkIsAnOrdinaryOne()
    {
        ollama.Lines = ["""{"error":"out of memory"}"""];
        var answer = await gateway.Chat("a", ""","stream":true""");
        answer.Status.ShouldBe(500);
        answer.Error.ShouldContain("out of memory");
    }

    [Fact]
    public async Task AnErrorInTheMiddleIsAnEvent()
    {
        ollama.Lines = ["""{"message":{"content":"Ha"},"done":false}""", """{"error":"out of memory"}"""];
        var events = Events(await gateway.Chat("a", ""","stream":true"""));
        JsonNode.Parse(events[1])!["error"]!["message"]!.GetValue<string>().ShouldContain("out of memory");
        events[^1].ShouldBe("[DONE]");
    }

    private static List<string> Events(Answer answer) =>
        [.. answer.Text.Split("\n\n", StringSplitOptions.RemoveEmptyEntries).Select(one => one.StartsWith("data: ", StringComparison.Ordinal) ? one[6..] : one)];
}
