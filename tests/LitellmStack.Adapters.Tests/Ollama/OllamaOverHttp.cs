using LitellmStack.Adapters.Ollama;
using LitellmStack.Models;
using LitellmStack.Ports;
using LitellmStack.Testing;

namespace LitellmStack.Adapters.Tests.Ollama;

public sealed class OllamaOverHttp
{
    [Fact]
    public async Task SaysItsVersion()
    {
        using var stub = new HttpStub(_ => new(200, """{"version":"0.32.15"}"""));
        using var server = new OllamaServer(stub.Address);
        (await server.Version(default)).ShouldBe("0.32.15");
    }

    [Fact]
    public async Task ListsItsModelsSorted()
    {
        using var stub = new HttpStub(_ => new(200, """{"models":[{"name":"tinyllama:latest","model":"tinyllama:latest"},{"name":"bge-m3:latest","model":"bge-m3:latest"}]}"""));
        using var server = new OllamaServer(stub.Address);
        (await server.Installed(default)).ShouldBe(["bge-m3:latest", "tinyllama:latest"]);
    }

    [Theory]
    [InlineData(200, true)]
    [InlineData(404, false)]
    public async Task ShowsAModelThatIsWhole(int status, bool isWhole)
    {
        using var stub = new HttpStub(_ => new(status, """{"error":"model 'x' not found"}"""));
        using var server = new OllamaServer(stub.Address);
        (await server.IsWhole("tinyllama", default)).ShouldBe(isWhole);
        stub.Requests[0].Body.ShouldBe("""{"model":"tinyllama"}""");
    }

    [Fact]
    public async Task PullEndsWithSuccessAndReportsBytes()
    {
        using var stub = new HttpStub(_ => new(200, """
            {"status":"pulling manifest"}
            {"status":"pulling 2af3b81862c6","digest":"sha256:2a","total":638,"completed":100}
            {"status":"pulling 2af3b81862c6","digest":"sha256:2a","total":638,"completed":638}
            {"status":"success"}

            """, "application/x-ndjson"));
        using var server = new OllamaServer(stub.Address);
        var progress = new CollectedProgress<PullProgress>();
        await server.Pull("tinyllama", progress, default);
        progress.Reports.ShouldContain(new PullProgress("pulling 2af3b81862c6", 100, 638));
        progress.Reports[^1].Status.ShouldBe("success");
    }

    [Theory]
    [InlineData("{\"error\":\"pull model manifest: file does not exist\"}\n", "pull model manifest: file does not exist")]
    [InlineData("{\"status\":\"pulling manifest\"}\n", "ended the pull of 'nope' without success; its last word was 'pulling manifest'")]
    [InlineData("", "without success")]
    public async Task PullThatDoesNotSucceedQuotesTheServer(string stream, string quoted)
    {
        using var stub = new HttpStub(_ => new(200, stream, "application/x-ndjson"));
        using var server = new OllamaServer(stub.Address);
        (await Should.ThrowAsync<OutsideWorldException>(server.Pull("nope", new CollectedProgress<PullProgress>(), default))).Message.ShouldContain(quoted);
    }

    [Theory]
    [InlineData(500, """{"error":"no space left on device"}""")]
    [InlineData(200, "<html>another program at this port</html>")]
    [InlineData(0, "")]
    public async Task TroubleIsTheOutsideWorldsWhateverItIs(int status, string body)
    {
        using var stub = new HttpStub(_ => new(status, body));
        using var server = new OllamaServer(stub.Address);
        foreach (var (name, question) in ((string, Func<Task>)[])[
            ("version", () => server.Version(default)),
            ("list", () => server.Installed(default)),
            ("chat", () => server.Chat("m", "q", default)),
            ("embed", () => server.Embed("m", "t", default)),
            ("pull", () => server.Pull("m", new CollectedProgress<PullProgress>(), default))])
        {
            (await Should.ThrowAsync<OutsideWorldException>(question, name)).Remedy.ShouldContain("./build.sh", Case.Sensitive, name);
        }
    }

    [Fact]
    public async Task ServerThatCannotSayWhetherAModelIsWholeIsTheOutsideWorlds()
    {
        using var stub = new HttpStub(_ => new(500, """{"error":"disk failure"}"""));
        using var server = new OllamaServer(stub.Address);
        (await Should.ThrowAsync<OutsideWorldException>(server.IsWhole("tinyllama", default))).Message.ShouldContain("disk failure");
    }

    [Fact]
    public async Task SilenceIsTheOutsideWorlds()
    {
        using var server = new OllamaServer(new Uri($"http://127.0.0.1:{FreePort.Take()}/"));
        (await Should.ThrowAsync<OutsideWorldException>(server.Version(default))).Message.ShouldContain("was asked its version");
    }

    [Fact]
    public async Task AnswerIsPutTogether()
    {
        using var stub = new HttpStub(_ => new(200, """
            {"model":"m","message":{"role":"assistant","content":"4"},"done":false}
            {"model":"m","message":{"role":"assistant","content":"."},"done":true}

            """, "application/x-ndjson"));
        using var server = new OllamaServer(stub.Address);
        (await server.Chat("m", "What is 2 + 2?", default)).ShouldBe("4.");
    }

    [Fact]
    public async Task AnswerThatIsCutIsNoAnswer()
    {
        using var stub = new HttpStub(_ => new(200, """
            {"model":"m","message":{"role":"assistant","content":"fo"},"done":false}

            """, "application/x-ndjson"));
        using var server = new OllamaServer(stub.Address);
        (await Should.ThrowAsync<OutsideWorldException>(server.Chat("m", "q", default))).Message.ShouldEndWith("the stream ended before the answer did, after 'fo'");
    }

    [Fact]
    public async Task EmbeddingIsItsNumbers()
    {
        using var stub = new HttpStub(_ => new(200, """{"model":"m","embeddings":[[0.5,-1]]}"""));
        using var server = new OllamaServer(stub.Address);
        (await server.Embed("m", "t", default)).ShouldBe([0.5f, -1f]);
    }
}
