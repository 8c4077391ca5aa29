namespace Sandbox.Tests.Ollama;

public sealed class ModelIsCopiedOrMade : IDisposable
{
    private readonly OllamaStandIn server = new();

    private static IEnumerable<string> Names(Reply tags) => tags.Json["models"]!.AsArray().Select(m => (string)m!["name"]!).Order(StringComparer.Ordinal);

    [Fact]
    public async Task ACopySharesTheBlobsOfItsSource()
    {
        var client = await server.With("tinyllama");

        var reply = await client.Post("/api/copy", """{"source":"tinyllama","destination":"me/mine:v1"}""");

        ((int)reply.Status, reply.Body).ShouldBe((200, ""));
        Names(await client.Get("/api/tags")).ShouldBe(["me/mine:v1", "tinyllama:latest"]);
        await client.Ask(HttpMethod.Delete, "/api/delete", """{"model":"tinyllama"}""");
        ((int)(await client.Post("/api/show", """{"model":"me/mine:v1"}""")).Status).ShouldBe(200);
    }

    [Fact]
    public async Task TheLastDeleteTakesTheBlobsAlong()
    {
        var client = await server.With("tinyllama");

        var reply = await client.Ask(HttpMethod.Delete, "/api/delete", """{"name":"tinyllama"}""");

        ((int)reply.Status, reply.Body).ShouldBe((200, ""));
        Directory.GetFiles(server.Store, "*", SearchOption.AllDirectories).ShouldBeEmpty();
    }

    [Fact]
    public async Task AModelIsMadeFromAnother()
    {
        var client = await server.With("tinyllama");

        var lines = (await client.Post("/api/create", """{"model":"mine","from":"tinyllama","system":"Be short.","parameters":{"num_ctx":1024}}""")).Lines;

        lines.Select(l => ((string)l["status"]!).Split(" sha256:")[0]).ShouldBe(
            ["using existing layer", "using existing layer", "creating new layer", "creating new layer", "writing manifest", "success"]);
        var shown = (await client.Post("/api/show", """{"model":"mine"}""")).Json;
        ((string)shown["system"]!, ((string)shown["parameters"]!).Split(' ')[0]).ShouldBe(("Be short.", "num_ctx"));
        await client.Post("/api/generate", """{"model":"mine"}""");
        ((long)(await client.Get("/api/ps")).Json["models"]![0]!["context_length"]!).ShouldBe(1024);
    }

    [Fact]
    public async Task ASourceThatIsNotThereIsPulled()
    {
        var client = server.CreateClient();

        ((string)(await client.Post("/api/create", """{"model":"mine","from":"nope"}""")).Lines[^1]["error"]!).ShouldBe("pull model manifest: file does not exist");
        (await client.Post("/api/create", """{"model":"mine","from":"tinyllama","stream":false}""")).Body.ShouldBe("""{"status":"success"}""");
        Names(await client.Get("/api/tags")).ShouldBe(["mine:latest", "tinyllama:latest"]);
    }

    [Fact]
    public async Task ABlobCanBeAskedFor()
    {
        var client = await server.With("tinyllama");
        var digest = Path.GetFileName(server.Weights).Replace('-', ':');

        ((int)(await client.Ask(HttpMethod.Head, "/api/blobs/" + digest)).Status).ShouldBe(200);
        ((int)(await client.Ask(HttpMethod.Head, "/api/blobs/sha256:" + new string('0', 64))).Status).ShouldBe(404);
        ((int)(await client.Ask(HttpMethod.Head, "/api/blobs/..%2Fid_ed25519")).Status).ShouldBe(400);
    }

    [Fact]
    public async Task ABlobIsTakenUnderItsOwnDigestOnly()
    {
        const string OfAnEmptyObject = "sha256:44136fa355b3678a1146ad16f7e8649e94fb4fc21fe77e8310c060f61caaff8a";
        var client = server.CreateClient();

        ((int)(await client.Post("/api/blobs/" + OfAnEmptyObject, "{}")).Status).ShouldBe(201);
        ((int)(await client.Post("/api/blobs/" + OfAnEmptyObject, "{}")).Status).ShouldBe(200);
        ((int)(await client.Post("/api/blobs/" + OfAnEmptyObject, "[]")).Status).ShouldBe(400);
    }

    public void Dispose() => server.Dispose();
}
