namespace Sandbox.Tests.Ollama;

public sealed class UnknownModel : IDisposable
{
    private readonly OllamaStandIn server = new();

    [Theory]
    [InlineData("POST", "/api/show", """{"model":"nope"}""", """{"error":"model 'nope:latest' not found"}""")]
    [InlineData("POST", "/api/generate", """{"model":"nope","prompt":"a"}""", """{"error":"model 'nope' not found"}""")]
    [InlineData("POST", "/api/chat", """{"model":"nope","messages":[]}""", """{"error":"model 'nope' not found"}""")]
    [InlineData("POST", "/api/embed", """{"model":"nope","input":"a"}""", """{"error":"model \"nope\" not found, try pulling it first"}""")]
    [InlineData("POST", "/api/embeddings", """{"model":"nope","prompt":"a"}""", """{"error":"model \"nope\" not found, try pulling it first"}""")]
    [InlineData("POST", "/api/copy", """{"source":"nope","destination":"b"}""", """{"error":"model \"nope\" not found"}""")]
    [InlineData("DELETE", "/api/delete", """{"model":"nope"}""", """{"error":"model 'nope' not found"}""")]
    [InlineData("GET", "/v1/models/nope", null, """{"error":{"message":"model 'nope' not found","type":"not_found_error","param":null,"code":null}}""")]
    [InlineData("POST", "/v1/chat/completions", """{"model":"nope","messages":[{"role":"user","content":"a"}]}""",
        """{"error":{"message":"model 'nope' not found","type":"not_found_error","param":null,"code":null}}""")]
    [InlineData("POST", "/v1/completions", """{"model":"nope","prompt":"a"}""",
        """{"error":{"message":"model 'nope' not found","type":"not_found_error","param":null,"code":null}}""")]
    [InlineData("POST", "/v1/embeddings", """{"model":"nope","input":"a"}""",
        """{"error":{"message":"model 'nope' not found","type":"not_found_error","param":null,"code":null}}""")]
    public async Task Is404InTheWordsOfItsRoute(string method, string path, string? json, string expected)
    {
        var reply = await server.CreateClient().Ask(new HttpMethod(method), path, json);

        ((int)reply.Status, reply.Body).ShouldBe((404, expected));
    }

    [Fact]
    public async Task EndsAStreamedPullWithAnErrorLine()
    {
        var reply = await server.CreateClient().Post("/api/pull", """{"model":"nope"}""");

        ((int)reply.Status, reply.MediaType).ShouldBe((200, "application/x-ndjson"));
        reply.Body.ShouldBe("{\"status\":\"pulling manifest\"}\n{\"error\":\"pull model manifest: file does not exist\"}\n");
    }

    [Fact]
    public async Task Is500WhereThePullIsNotStreamed()
    {
        var reply = await server.CreateClient().Post("/api/pull", """{"model":"tinyllama:nope","stream":false}""");

        ((int)reply.Status, reply.Error).ShouldBe((500, "pull model manifest: file does not exist"));
    }

    [Fact]
    public async Task OfAnotherRegistryCannotBeLookedUp()
    {
        var reply = await server.CreateClient().Post("/api/pull", """{"model":"hf.co/user/repo:Q4_K_M"}""");

        ((string)reply.Lines[^1]["error"]!).ShouldBe(
            "pull model manifest: Get \"https://hf.co/v2/user/repo/manifests/Q4_K_M\": dial tcp: lookup hf.co: no such host");
    }

    public void Dispose() => server.Dispose();
}
