using System.Net;

namespace Sandbox.Tests.Ollama;

public sealed class EmptyStore : IDisposable
{
    private readonly OllamaStandIn server = new();

    [Theory]
    [InlineData("/", "text/plain", "Ollama is running")]
    [InlineData("/api/version", "application/json", """{"version":"0.32.15"}""")]
    [InlineData("/api/tags", "application/json", """{"models":[]}""")]
    [InlineData("/api/ps", "application/json", """{"models":[]}""")]
    [InlineData("/v1/models", "application/json", """{"object":"list","data":null}""")]
    public async Task AnswersTheReadingRoutes(string path, string mediaType, string body)
    {
        var reply = await server.CreateClient().Get(path);

        reply.ShouldBe(new Reply(HttpStatusCode.OK, body, mediaType));
    }

    [Theory]
    [InlineData("/")]
    [InlineData("/api/version")]
    [InlineData("/api/tags")]
    public async Task AnswersHead(string path) => (await server.CreateClient().Ask(HttpMethod.Head, path)).Status.ShouldBe(HttpStatusCode.OK);

    [Theory]
    [InlineData("/api/tags", 200)]
    [InlineData("/nowhere", 404)]
    [InlineData("/api/chat", 405)]
    [InlineData("/api/status", 501)]
    public async Task SaysInEveryHeaderThatItIsAStandIn(string path, int status)
    {
        using var answer = await server.CreateClient().GetAsync(new Uri(path, UriKind.Relative));

        ((int)answer.StatusCode).ShouldBe(status);
        answer.Headers.GetValues("X-Sandbox").ShouldBe(["ollama stand-in"]);
    }

    [Theory]
    [InlineData("GET", "/nowhere", 404, "404 page not found", "")]
    [InlineData("PUT", "/api/tags", 405, "405 method not allowed", "GET, HEAD")]
    [InlineData("GET", "/api/chat", 405, "405 method not allowed", "POST")]
    [InlineData("POST", "/api/delete", 405, "405 method not allowed", "DELETE")]
    public async Task RefusesWhatItDoesNotRoute(string method, string path, int status, string text, string allow)
    {
        using var request = new HttpRequestMessage(new HttpMethod(method), new Uri(path, UriKind.Relative));
        using var answer = await server.CreateClient().SendAsync(request);

        ((int)answer.StatusCode).ShouldBe(status);
        (await answer.Content.ReadAsStringAsync()).ShouldBe(text);
        string.Join(", ", answer.Content.Headers.Allow).ShouldBe(allow);
    }

    public void Dispose() => server.Dispose();
}
