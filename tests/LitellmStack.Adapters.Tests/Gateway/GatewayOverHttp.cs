using System.Text.Json.Nodes;

using LitellmStack.Adapters.Gateway;
using LitellmStack.Ports;
using LitellmStack.Testing;

namespace LitellmStack.Adapters.Tests.Gateway;

public sealed class GatewayOverHttp
{
    private const string Key = "sk-a-key-that-no-message-may-show";

    [Theory]
    [InlineData(200, """{"status":"healthy","db":"connected"}""", "connected")]
    [InlineData(200, """{"status":"healthy","db":"Not connected"}""", "Not connected")]
    [InlineData(200, """{"status":"healthy"}""", "unknown")]
    [InlineData(503, """{"detail":"Service Unhealthy"}""", null)]
    [InlineData(404, "not found", null)]
    [InlineData(200, "<html>another program at this port</html>", null)]
    [InlineData(200, "", null)]
    [InlineData(0, "", null)]
    public async Task StateOfTheDatabaseIsWhatReadinessSays(int status, string body, string? state)
    {
        using var stub = new HttpStub(_ => new(status, body));
        using var gateway = new HttpGateway(stub.Address, () => Key);
        (await gateway.DatabaseState(default)).ShouldBe(state);
        stub.Requests[0].Path.ShouldBe("/health/readiness");
    }

    [Fact]
    public async Task GatewayThatIsNotUpYetHasNoState()
    {
        using var gateway = new HttpGateway(new Uri($"http://127.0.0.1:{FreePort.Take()}/"), () => Key);
        (await gateway.DatabaseState(default)).ShouldBeNull();
    }

    [Fact]
    public async Task RoutesAreSorted()
    {
        using var stub = new HttpStub(_ => new(200, """{"data":[{"id":"tinyllama"},{"id":"bge-m3"}]}"""));
        using var gateway = new HttpGateway(stub.Address, () => Key);
        (await gateway.Routes(default)).ShouldBe(["bge-m3", "tinyllama"]);
        stub.Requests[0].Authorization.ShouldBe($"Bearer {Key}");
    }

    [Fact]
    public async Task AnswerCarriesBothIdsUnderWhichItMayBeBooked()
    {
        using var stub = new HttpStub(_ => new(200, """{"id":"chatcmpl-1","choices":[{"message":{"content":"4."}}]}""", Headers: [("x-litellm-call-id", "call-2")]));
        using var gateway = new HttpGateway(stub.Address, () => Key);
        var answer = await gateway.Chat("tinyllama", "a \"quoted\" 한글", default);
        answer.Text.ShouldBe("4.");
        answer.Ids.ShouldBe(["chatcmpl-1", "call-2"]);
        JsonNode.Parse(stub.Requests[0].Body)!["messages"]![0]!["content"]!.ToString().ShouldBe("a \"quoted\" 한글");
    }

    [Fact]
    public async Task StreamIsItsDataLinesInOrder()
    {
        using var stub = new HttpStub(_ => new(200, ": keep alive\n\ndata: {\"a\":1}\n\ndata:{\"a\":2}\r\n\r\nevent: x\ndata: [DONE]\n\n", "text/event-stream"));
        using var gateway = new HttpGateway(stub.Address, () => Key);
        var lines = new List<string>();
        await foreach (var line in gateway.Stream("tinyllama", "hello", default))
        {
            lines.Add(line);
        }

        lines.ShouldBe(["{\"a\":1}", "{\"a\":2}", "[DONE]"]);
    }

    [Fact]
    public async Task EmbeddingIsItsNumbers()
    {
        using var stub = new HttpStub(_ => new(200, """{"data":[{"embedding":[0.5,-1,2e-3]}]}"""));
        using var gateway = new HttpGateway(stub.Address, () => Key);
        (await gateway.Embed("bge-m3", "text", default)).ShouldBe([0.5f, -1f, 0.002f]);
    }

    [Theory]
    [InlineData(null, 401)]
    [InlineData("sk-wrong", 401)]
    [InlineData(Key, 200)]
    public async Task StatusIsThatForTheKeyThatIsShown(string? key, int status)
    {
        using var stub = new HttpStub(r => new(r.Authorization == $"Bearer {Key}" ? 200 : 401, "{}"));
        using var gateway = new HttpGateway(stub.Address, () => Key);
        (await gateway.StatusFor(key, default)).ShouldBe(status);
    }

    [Theory]
    [InlineData(400, """{"error":{"message":"Invalid model name"}}""", "HTTP 400: {\"error\":{\"message\":\"Invalid model name\"}}")]
    [InlineData(500, "", "HTTP 500: ")]
    [InlineData(200, "<html>another program at this port</html>", "no JSON")]
    public async Task ErrorIsQuotedWithoutTheKey(int status, string body, string quoted)
    {
        using var stub = new HttpStub(_ => new(status, body));
        using var gateway = new HttpGateway(stub.Address, () => Key);
        foreach (var question in (Func<Task>[])[() => gateway.Chat("m", "q", default), () => gateway.Routes(default), () => gateway.Embed("m", "t", default)])
        {
            var trouble = await Should.ThrowAsync<OutsideWorldException>(question);
            trouble.Message.ShouldContain(quoted);
            trouble.ToString().ShouldNotContain(Key);
        }
    }

    [Fact]
    public async Task SilenceIsTheOutsideWorlds()
    {
        using var gateway = new HttpGateway(new Uri($"http://127.0.0.1:{FreePort.Take()}/"), () => Key);
        (await Should.ThrowAsync<OutsideWorldException>(gateway.Routes(default))).Remedy.ShouldContain("./build.sh Health");
        await Should.ThrowAsync<OutsideWorldException>(gateway.StatusFor(null, default));
    }

    [Fact]
    public async Task InterruptionIsNoSilence()
    {
        using var interrupted = new CancellationTokenSource();
        await interrupted.CancelAsync();
        using var gateway = new HttpGateway(new Uri($"http://127.0.0.1:{FreePort.Take()}/"), () => Key);
        await Should.ThrowAsync<OperationCanceledException>(gateway.DatabaseState(interrupted.Token));
        await Should.ThrowAsync<OperationCanceledException>(gateway.Routes(interrupted.Token));
    }
}
