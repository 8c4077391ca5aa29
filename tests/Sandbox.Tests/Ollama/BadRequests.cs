using System.Text.Json.Nodes;

namespace Sandbox.Tests.Ollama;

public sealed class BadRequests(AllModels models) : IClassFixture<AllModels>
{
    [Theory]
    [InlineData("/api/pull", "", 400, "missing request body")]
    [InlineData("/api/pull", """{"model":"a b"}""", 400, "invalid model name")]
    [InlineData("/api/show", "{}", 400, "model is required")]
    [InlineData("/api/chat", """{"model":""", 400, "unexpected EOF")]
    [InlineData("/api/chat", "hello", 400, "invalid character 'h' looking for beginning of value")]
    [InlineData("/api/chat", """{"model":"tinyllama","messages":"hello"}""", 400, "json: cannot unmarshal string into Go struct field .messages of type array")]
    [InlineData("/api/chat", """{"model":"bge-m3","messages":[]}""", 400, "\"bge-m3\" does not support chat")]
    [InlineData("/api/generate", """{"model":"bge-m3","prompt":"a"}""", 400, "\"bge-m3\" does not support generate")]
    [InlineData("/api/generate", """{"model":"tinyllama","prompt":"a","suffix":"b"}""", 400, "registry.ollama.ai/library/tinyllama:latest does not support insert")]
    [InlineData("/api/generate", """{"model":"tinyllama","prompt":"a","options":{"num_gpu":"all"}}""", 500, "option \"num_gpu\" must be of type integer")]
    [InlineData("/api/generate", """{"model":"tinyllama","prompt":"a","options":{"temperature":"hot"}}""", 500, "option \"temperature\" must be of type float32")]
    [InlineData("/api/generate", """{"model":"tinyllama","prompt":"a","options":{"stop":"x"}}""", 500, "option \"stop\" must be of type array")]
    [InlineData("/api/generate", """{"model":"tinyllama","keep_alive":"abc"}""", 400, "time: invalid duration \"abc\"")]
    [InlineData("/api/generate", """{"model":"tinyllama","keep_alive":"-1"}""", 400, "time: missing unit in duration \"-1\"")]
    [InlineData("/api/chat", """{"model":"tinyllama","messages":[{"role":"user","content":"a"}],"tools":[{"type":"function","function":{"name":"t"}}]}""", 400,
        "registry.ollama.ai/library/tinyllama:latest does not support tools")]
    [InlineData("/api/chat", """{"model":"tinyllama","messages":[{"role":"user","content":"a"}],"think":true}""", 400, "\"tinyllama\" does not support thinking")]
    [InlineData("/api/embed", """{"model":"tinyllama","input":"a"}""", 501, "This server does not support embeddings. Start it with `--embeddings`")]
    [InlineData("/api/embed", """{"model":"bge-m3","input":5}""", 400, "invalid input type")]
    [InlineData("/api/create", """{"model":"mine"}""", 400, "neither 'from' or 'files' was specified")]
    [InlineData("/api/create", """{"model":"mine","files":{"a.gguf":"sha256:0"}}""", 501, "the sandbox's stand-in creates a model with 'from' only, not with 'files'")]
    [InlineData("/api/push", """{"model":"tinyllama"}""", 501, "the sandbox's stand-in for Ollama does not imitate '/api/push'")]
    public async Task AreRefusedInOllamasWords(string path, string json, int status, string error)
    {
        var reply = await models.Client.Post(path, json);

        ((int)reply.Status, reply.Error).ShouldBe((status, error));
    }

    [Theory]
    [InlineData("/v1/chat/completions", """{"model":"tinyllama","messages":[]}""", "[] is too short - 'messages'")]
    [InlineData("/v1/chat/completions", "", "missing request body")]
    [InlineData("/v1/embeddings", """{"model":"bge-m3","input":[]}""", "invalid input")]
    public async Task HaveOpenAisShapeUnderV1(string path, string json, string message)
    {
        var reply = await models.Client.Post(path, json);

        reply.Json.ToJsonString().ShouldBe(new JsonObject
        {
            ["error"] = new JsonObject { ["message"] = message, ["type"] = "invalid_request_error", ["param"] = null, ["code"] = null },
        }.ToJsonString());
        ((int)reply.Status).ShouldBe(400);
    }

    [Fact]
    public async Task OfHalfACharacterAreAnsweredAllTheSame()
    {
        var reply = await models.Client.Post("/api/generate", """{"model":"tinyllama","prompt":"Say exactly: \ud83d | \ud83c\udf72 | \\ud83d","stream":false}""");

        ((string)reply.Json["response"]!).ShouldBe("\ufffd | 🍲 | \\ud83d");
    }
}
