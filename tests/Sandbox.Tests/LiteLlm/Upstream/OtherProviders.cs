namespace Sandbox.Tests.LiteLlm.Upstream;

public sealed class OtherProviders : IAsyncLifetime
{
    private FakeOllama server = null!;
    private GatewayUnderTest gateway = null!;

    public async Task InitializeAsync()
    {
        server = await FakeOllama.Start();
        gateway = await GatewayUnderTest.Start(
            """
            model_list:
              - {model_name: gemini, litellm_params: {model: gemini/gemini-flash-latest, api_key: os.environ/GEMINI_API_KEY}}
              - {model_name: claude, litellm_params: {model: claude-sonnet-5, api_key: k}}
              - {model_name: openai, litellm_params: {model: openai/tiny, api_key: sk-up, api_base: os.environ/V1}}
              - {model_name: keyless, litellm_params: {model: openai/tiny, api_base: os.environ/V1}}
              - {model_name: embedding, litellm_params: {model: ollama/bge-m3, api_base: os.environ/ROOT}, model_info: {mode: embedding}}
              - {model_name: wrong-embedding, litellm_params: {model: ollama_chat/bge-m3, api_base: os.environ/ROOT}}
              - {model_name: mock, litellm_params: {model: openai/any, mock_response: It is a mock}}
              - {model_name: falls, litellm_params: {model: gemini/any}}
              - {model_name: "wild/*", litellm_params: {model: "openai/*", api_key: sk-up, api_base: os.environ/V1}}
            router_settings: {fallbacks: [{falls: [gone, mock]}], model_group_alias: {other-name: mock}}
            """,
            ("V1", server.Url + "/v1"),
            ("ROOT", server.Url));
    }

    public async Task DisposeAsync()
    {
        await gateway.DisposeAsync();
        await server.DisposeAsync();
    }

    [Fact]
    public async Task OfTheCloudWithoutAKeyAreNotAuthenticated()
    {
        var answer = await gateway.Chat("gemini");
        answer.Status.ShouldBe(500);
        answer.Error.ShouldContain("AuthenticationError");
        answer.Error.ShouldContain("api_key client option must be set");
    }

    [Fact]
    public async Task OfTheCloudWithAKeySayThatTheSandboxReachesNone()
    {
        var answer = await gateway.Chat("claude");
        answer.Status.ShouldBe(503);
        answer.ErrorType.ShouldBe("sandbox_reaches_no_cloud");
        answer.Text.ShouldNotContain("\"k\"");
    }

    [Fact]
    public async Task ThatSpeakOpenAiAreCalledBehindTheirRoot()
    {
        server.Lines = ["""{"id":"1","object":"chat.completion","model":"tiny","choices":[{"index":0,"message":{"role":"assistant","content":"hi"},"finish_reason":"stop"}],"usage":{"prompt_tokens":1,"completion_tokens":1,"total_tokens":2}}"""];
        (await gateway.Chat("openai", ""","num_ctx":5""")).Json["choices"]![0]!["message"]!["content"]!.GetValue<string>().ShouldBe("hi");
        var (path, body) = server.Requests.ShouldHaveSingleItem();
        path.ShouldBe("/v1/chat/completions");
        body["model"]!.GetValue<string>().ShouldBe("tiny");
        body["num_ctx"]!.GetValue<int>().ShouldBe(5);
    }

    [Fact]
    public async Task OfOpenAiNeedAKeyAlsoForAServerNearby() => (await gateway.Chat("keyless")).Error.ShouldContain("OPENAI_API_KEY");

    [Fact]
    public async Task ForgeEmbeddingsByOllama()
    {
        server.Lines = ["""{"embeddings":[[0.5,1],[2,3]],"prompt_eval_count":4}"""];
        var answer = await gateway.Post("/v1/embeddings", """{"model":"embedding","input":["a","b"]}""");
        answer.Json["data"]!.ToJsonString().ShouldBe(
            """[{"object":"embedding","index":0,"embedding":[0.5,1]},{"object":"embedding","index":1,"embedding":[2,3]}]""");
        answer.Json["usage"]!["prompt_tokens"]!.GetValue<int>().ShouldBe(4);
        server.Requests.ShouldHaveSingleItem().Path.ShouldBe("/api/embed");
    }

    [Fact]
    public async Task UnderOllamaChatKnowNoEmbeddings()
    {
        var answer = await gateway.Post("/v1/embeddings", """{"model":"wrong-embedding","input":"a"}""");
        answer.Status.ShouldBe(400);
        answer.Error.ShouldContain("Unmapped LLM provider");
    }

    [Fact]
    public async Task AreReplacedByTheirFallback()
    {
        var answer = await gateway.Chat("falls");
        answer.Json["choices"]![0]!["message"]!["content"]!.GetValue<string>().ShouldBe("It is a mock");
        answer.Headers["x-litellm-attempted-fallbacks"].ShouldBe("1");
    }

    [Fact]
    public async Task AreKnownByAnAlias() => (await gateway.Chat("other-name")).Status.ShouldBe(200);

    [Fact]
    public async Task BehindAWildcardGetWhatTheStarStoodFor()
    {
        server.Lines = ["{\"choices\":[]}"];
        await gateway.Chat("wild/big-one");
        server.Requests.ShouldHaveSingleItem().Body["model"]!.GetValue<string>().ShouldBe("big-one");
    }

    [Fact]
    public async Task BehindAWildcardAreListedOnlyWhenAskedFor()
    {
        (await gateway.Get("/v1/models")).Text.ShouldNotContain("wild/*");
        (await gateway.Get("/v1/models?return_wildcard_routes=true")).Text.ShouldContain("wild/*");
    }

    [Fact]
    public async Task ThatNobodyNamedAreAnInvalidModel()
    {
        var answer = await gateway.Chat("unheard-of");
        answer.Status.ShouldBe(400);
        answer.Error.ShouldStartWith("/v1/chat/completions: Invalid model name passed in model=unheard-of");
    }

    [Fact]
    public async Task AreEachAskedByHealth()
    {
        var health = (await gateway.Get("/health?model=mock")).Json;
        health["healthy_count"]!.GetValue<int>().ShouldBe(1);
        var sick = await gateway.Get("/health?model=gemini");
        sick.Status.ShouldBe(200);
        sick.Json["unhealthy_endpoints"]![0]!["exception_status"]!.GetValue<string>().ShouldBe("500");
        sick.Json["healthy_count"]!.GetValue<int>().ShouldBe(0);
    }

    [Fact]
    public async Task AreShownWithoutTheirKeys()
    {
        var shown = await gateway.Get("/v1/model/info");
        shown.Json["data"]!.AsArray().Count.ShouldBe(9);
        shown.Text.ShouldNotContain("sk-up");
        shown.Json["data"]![4]!["model_info"]!["mode"]!.GetValue<string>().ShouldBe("embedding");
    }

    [Theory]
    [InlineData("not json")]
    [InlineData("[]")]
    [InlineData("")]
    [InlineData("""{"model":"mock"}""")]
    [InlineData("""{"model":5}""")]
    [InlineData("""{"model":"mock","messages":[{"role":"user","content":"\ud83d"}]}""")]
    [InlineData("""{"model":"mock","model":"mock","messages":[]}""")]
    public async Task AreNotAskedByABrokenBody(string body) => (await gateway.Post("/v1/chat/completions", body)).Status.ShouldBe(400);
}
