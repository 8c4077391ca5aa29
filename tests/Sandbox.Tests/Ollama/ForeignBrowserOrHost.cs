namespace Sandbox.Tests.Ollama;

public sealed class ForeignBrowserOrHost
{
    private static async Task<HttpResponseMessage> Ask(OllamaStandIn server, string header, string value, HttpMethod? method = null)
    {
        using var request = new HttpRequestMessage(method ?? HttpMethod.Get, new Uri("/api/version", UriKind.Relative));
        request.Headers.Add(header, value);
        return await server.CreateClient().SendAsync(request);
    }

    [Theory]
    [InlineData("https://example.com", "", 403)]
    [InlineData("http://localhost:3000", "", 200)]
    [InlineData("http://127.0.0.1", "", 200)]
    [InlineData("tauri://app", "", 200)]
    [InlineData("https://example.com", "https://example.com", 200)]
    [InlineData("https://example.com", "*", 200)]
    public async Task IsJudgedByItsOrigin(string origin, string allowed, int status)
    {
        using var server = new OllamaStandIn(("OLLAMA_ORIGINS", allowed));

        using var answer = await Ask(server, "Origin", origin);

        ((int)answer.StatusCode).ShouldBe(status);
        answer.Headers.Contains("Access-Control-Allow-Origin").ShouldBe(status == 200);
    }

    [Fact]
    public async Task MayAskBeforehand()
    {
        using var server = new OllamaStandIn();

        using var answer = await Ask(server, "Origin", "http://localhost:3000", HttpMethod.Options);

        ((int)answer.StatusCode).ShouldBe(204);
    }

    [Theory]
    [InlineData("0.0.0.0", "ollama", 200)]
    [InlineData("127.0.0.1:11434", "ollama", 403)]
    [InlineData("127.0.0.1", "localhost", 200)]
    [InlineData("127.0.0.1", "192.168.1.5", 200)]
    [InlineData("localhost", "box.local", 200)]
    public async Task IsJudgedByItsHostHeaderOnLoopbackOnly(string listen, string host, int status)
    {
        using var server = new OllamaStandIn(("OLLAMA_HOST", listen));

        using var answer = await Ask(server, "Host", host);

        ((int)answer.StatusCode).ShouldBe(status);
    }
}
