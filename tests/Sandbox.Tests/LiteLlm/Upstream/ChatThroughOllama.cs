using System.Text.Json.Nodes;

namespace Sandbox.Tests.LiteLlm.Upstream;

public sealed class ChatThroughOllama : IAsyncLifetime
{
    private FakeOllama ollama = null!;
    private GatewayUnderTest gateway = null!;

    public async Task InitializeAsync()
    {
        ollama = await FakeOllama.Start();
        gateway = await GatewayUnderTest.Start(
            """
            model_list:
              - {model_name: chat, litellm_params: {model: "ollama_chat/gpt-oss:20b", api_base: os.environ/OLLAMA_URL, keep_alive: 5m, num_ctx: 4096}}
              - {model_name: generate, litellm_params: {model: ollama/tiny, api_base: os.environ/OLLAMA_URL, keep_alive: 5m}}
              - {model_name: wrong-root, litellm_params: {model: ollama_chat/tiny, api_base: os.environ/OLLAMA_V1}}
              - {model_name: slash, litellm_params: {model: ollama_chat/tiny, api_base: os.environ/OLLAMA_SLASH}}
              - {model_name: nobody, litellm_params: {model: ollama_chat/tiny, api_base: "http://127.0.0.1:1"}}
            """,
            ("OLLAMA_URL", ollama.Url),
            ("OLLAMA_V1", ollama.Url + "/v1"),
            ("OLLAMA_SLASH", ollama.Url + "/"));
    }

    public async Task DisposeAsync()
    {
        await gateway.DisposeAsync();
        await ollama.DisposeAsync();
    }

    [Fact]
    public async Task AnswersInOpenAisShape()
    {
        var answer = await gateway.Chat("chat");
        answer.Status.ShouldBe(200);
        answer.Json["object"]!.GetValue<string>().ShouldBe("chat.completion");
        answer.Json["model"]!.GetValue<string>().ShouldBe("chat");
        answer.Json["choices"]![0]!.ToJsonString().ShouldBe("""{"finish_reason":"stop","index":0,"message":{"content":"4.","role":"assistant"}}""");
        answer.Json["usage"]!.ToJsonString().ShouldBe("""{"completion_tokens":3,"prompt_tokens":5,"total_tokens":8}""");
    }

    [Fact]
    public async Task NamesTheDeploymentInItsHeaders()
    {
        var headers = (await gateway.Chat("chat")).Headers;
        headers["x-litellm-model-api-base"].ShouldBe(ollama.Url);
        headers["x-litellm-model-group"].ShouldBe("chat");
        headers["x-litellm-model-id"].Length.ShouldBe(64);
        headers["x-litellm-version"].ShouldBe("1.108.15");
        headers["x-litellm-attempted-fallbacks"].ShouldBe("0");
        headers.ShouldContainKey("x-litellm-call-id");
        headers.ShouldContainKey("x-litellm-response-cost");
    }

    [Fact]
    public async Task PutsKeepAliveOnTopAndOptionsBelow()
    {
        await gateway.Chat("chat", ""","max_tokens":7,"temperature":0,"num_ctx":1024""");
        var (path, body) = Asked();
        path.ShouldBe("/api/chat");
        body.ToJsonString().ShouldBe(
            """{"model":"gpt-oss:20b","messages":[{"role":"user","content":"What is 2 \u002B 2?"}],"options":{"num_predict":7,"num_ctx":1024,"temperature":0},"stream":false,"keep_alive":"5m"}""");
    }

    [Fact]
    public async Task FlattensTheChatForGenerateAndHidesKeepAlive()
    {
        ollama.Lines = ["""{"response":"4.","done":true,"prompt_eval_count":1,"eval_count":1}"""];
        (await gateway.Chat("generate")).Json["choices"]![0]!["message"]!["content"]!.GetValue<string>().ShouldBe("4.");
        var (path, body) = Asked();
        path.ShouldBe("/api/generate");
        body["prompt"]!.GetValue<string>().ShouldContain("What is 2 + 2?");
        body["options"]!["keep_alive"]!.GetValue<string>().ShouldBe("5m");
        body.ContainsKey("keep_alive").ShouldBeFalse();
    }

    [Fact]
    public async Task CarriesKoreanAndEmojiBothWays()
    {
        ollama.Lines = ["""{"message":{"content":"넷 🎉"},"done":true}"""];
        var answer = await gateway.Post("/chat/completions", """{"model":"chat","messages":[{"role":"user","content":"둘 더하기 둘 🤔"}]}""");
        answer.Json["choices"]![0]!["message"]!["content"]!.GetValue<string>().ShouldBe("넷 🎉");
        Asked().Body["messages"]![0]!["content"]!.GetValue<string>().ShouldBe("둘 더하기 둘 🤔");
    }

    [Fact]
    public async Task TranslatesToolCallsAndPictures()
    {
        ollama.Lines = ["""{"message":{"content":"","tool_calls":[{"function":{"name":"f","arguments":{"a":1}}},{"function":{"name":"g","arguments":{}}}]},"done":true}"""];
        var answer = await gateway.Post(
            "/v1/chat/completions",
            """
            {"model":"chat","tools":[{"type":"function","function":{"name":"f"}}],"messages":[
              {"role":"user","content":[{"type":"text","text":"look"},{"type":"image_url","image_url":{"url":"data:image/png;base64,AAAA"}}]},
              {"role":"assistant","content":null,"tool_calls":[{"id":"1","type":"function","function":{"name":"f","arguments":"{\"b\":2}"}}]}]}
            """);
        var choice = answer.Json["choices"]![0]!;
        choice["finish_reason"]!.GetValue<string>().ShouldBe("tool_calls");
        choice["message"]!["tool_calls"]!.AsArray().Select(call => call!["index"]!.GetValue<int>()).ShouldBe([0, 1]);
        choice["message"]!["tool_calls"]![0]!["function"]!.ToJsonString().ShouldBe("""{"name":"f","arguments":"{\u0022a\u0022:1}"}""");
        var messages = Asked().Body["messages"]!;
        messages[0]!.ToJsonString().ShouldBe("""{"role":"user","content":"look","images":["AAAA"]}""");
        messages[1]!["tool_calls"]![0]!["function"]!["arguments"]!.ToJsonString().ShouldBe("""{"b":2}""");
    }

    [Fact]
    public async Task OfAModelThatIsNotPulledIsTheGatewaysOwnError()
    {
        ollama.Status = 404;
        ollama.Lines = ["""{"error":"model 'gpt-oss:20b' not found"}"""];
        var answer = await gateway.Chat("chat");
        answer.Status.ShouldBe(500);
        answer.Error.ShouldBe("""litellm.APIConnectionError: Ollama_chatException - {"error":"model 'gpt-oss:20b' not found"}""");
    }

    [Fact]
    public async Task MissesThePageWhenTheRootEndsInV1()
    {
        var answer = await gateway.Chat("wrong-root");
        answer.Error.ShouldContain("404 page not found");
        Asked().Path.ShouldBe("/v1/api/chat");
    }

    [Fact]
    public async Task ForgivesASlashAtTheEndOfTheRoot() => (await gateway.Chat("slash")).Status.ShouldBe(200);

    [Fact]
    public async Task ThatIsNotThereCannotBeConnected()
    {
        var answer = await gateway.Chat("nobody");
        answer.Status.ShouldBe(500);
        answer.Error.ShouldContain("Cannot connect to host 127.0.0.1:1");
    }

    private (string Path, JsonObject Body) Asked() => ollama.Requests.ShouldHaveSingleItem();
}
