using System.Text.Json.Nodes;

namespace Sandbox.Tests.Ollama;

public sealed class OpenAiClientAsks(AllModels models) : IClassFixture<AllModels>
{
    private const string Chat = """{"model":"tinyllama","messages":[{"role":"user","content":[{"type":"text","text":"Say exactly: one two three"}]}]""";

    [Fact]
    public async Task ForTheModels()
    {
        var data = (await models.Client.Get("/v1/models")).Json["data"]!.AsArray();

        data.Select(m => (string)m!["id"]!).Order(StringComparer.Ordinal).ShouldBe(["bge-m3:latest", "gpt-oss:20b", "tinyllama:latest"]);
        var one = (await models.Client.Get("/v1/models/gpt-oss:20b")).Json.AsObject();
        one.Select(f => f.Key).ShouldBe(["id", "object", "created", "owned_by"]);
        ((string)one["owned_by"]!).ShouldBe("library");
    }

    [Fact]
    public async Task ForAChatCompletion()
    {
        var answer = (await models.Client.Post("/v1/chat/completions", Chat + "}")).Json;

        ((string)answer["id"]!).ShouldMatch(@"^chatcmpl-\d{1,3}$");
        ((string)answer["object"]!, (string)answer["system_fingerprint"]!).ShouldBe(("chat.completion", "fp_ollama"));
        answer["choices"]!.ToJsonString().ShouldBe("""[{"index":0,"message":{"role":"assistant","content":"one two three"},"finish_reason":"stop"}]""");
        var usage = answer["usage"]!;
        ((long)usage["total_tokens"]!).ShouldBe((long)usage["prompt_tokens"]! + (long)usage["completion_tokens"]!);
        ((long)usage["completion_tokens"]!).ShouldBe(4);
    }

    [Fact]
    public async Task ForAStreamThatEndsInDone()
    {
        var reply = await models.Client.Post("/v1/chat/completions", Chat + ",\"stream\":true}");

        reply.MediaType.ShouldBe("text/event-stream");
        reply.Events[^1].ShouldBe("[DONE]");
        var chunks = reply.Events.SkipLast(1).Select(e => JsonNode.Parse(e)!).ToList();
        chunks.ShouldAllBe(c => (string)c["object"]! == "chat.completion.chunk");
        string.Concat(chunks.Select(c => (string)c["choices"]![0]!["delta"]!["content"]!)).ShouldBe("one two three");
        chunks.Select(c => (string?)c["choices"]![0]!["finish_reason"]).ShouldBe([null, null, null, null, "stop"]);
    }

    [Fact]
    public async Task ForUsageAtTheEndOfAStream()
    {
        var reply = await models.Client.Post("/v1/chat/completions", Chat + ",\"stream\":true,\"stream_options\":{\"include_usage\":true}}");

        var last = JsonNode.Parse(reply.Events[^2])!;
        last["choices"]!.AsArray().ShouldBeEmpty();
        ((long)last["usage"]!["completion_tokens"]!).ShouldBe(4);
    }

    [Theory]
    [InlineData("max_tokens")]
    [InlineData("max_completion_tokens")]
    public async Task ForAFewTokensOnly(string field)
    {
        var choice = (await models.Client.Post("/v1/chat/completions", $$"""{{Chat}},"{{field}}":1}""")).Json["choices"]![0]!;

        ((string)choice["message"]!["content"]!, (string)choice["finish_reason"]!).ShouldBe(("one", "length"));
    }

    [Fact]
    public async Task ForATool()
    {
        var choice = (await models.Client.Post("/v1/chat/completions",
            """{"model":"gpt-oss:20b","reasoning_effort":"none","messages":[{"role":"user","content":"Call add with {\"a\":1}"}],"tools":[{"type":"function","function":{"name":"add"}}]}""")).Json["choices"]![0]!;

        ((string)choice["finish_reason"]!).ShouldBe("tool_calls");
        choice["message"]!["tool_calls"]![0]!["function"]!.ToJsonString().ShouldBe(new JsonObject { ["name"] = "add", ["arguments"] = """{"a":1}""" }.ToJsonString());
    }

    [Fact]
    public async Task ForACompletion()
    {
        var answer = (await models.Client.Post("/v1/completions", """{"model":"tinyllama","prompt":"2+2"}""")).Json;

        ((string)answer["object"]!).ShouldBe("text_completion");
        answer["choices"]!.ToJsonString().ShouldBe("""[{"text":"4.","index":0,"finish_reason":"stop"}]""");
    }

    [Fact]
    public async Task ForAStreamedCompletion()
    {
        var reply = await models.Client.Post("/v1/completions", """{"model":"tinyllama","prompt":"Say exactly: a b","stream":true}""");

        string.Concat(reply.Events.SkipLast(1).Select(e => (string)JsonNode.Parse(e)!["choices"]![0]!["text"]!)).ShouldBe("a b");
        reply.Events[^1].ShouldBe("[DONE]");
    }

    [Fact]
    public async Task ForAnEmbeddingInEitherForm()
    {
        var plain = (await models.Client.Post("/v1/embeddings", """{"model":"bge-m3","input":"one"}""")).Json;
        var packed = (await models.Client.Post("/v1/embeddings", """{"model":"bge-m3","input":["one"],"encoding_format":"base64"}""")).Json;

        var numbers = plain["data"]![0]!["embedding"]!.AsArray().Select(n => (float)n!).ToArray();
        numbers.Length.ShouldBe(1024);
        var bytes = Convert.FromBase64String((string)packed["data"]![0]!["embedding"]!);
        Enumerable.Range(0, 1024).Select(i => BitConverter.ToSingle(bytes, i * 4)).ShouldBe(numbers);
        plain["usage"]!.ToJsonString().ShouldBe("""{"prompt_tokens":1,"total_tokens":1}""");
    }
}
