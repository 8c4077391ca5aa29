namespace Sandbox.Tests.Ollama;

public sealed class StoreIsDamaged : IDisposable
{
    private readonly OllamaStandIn server = new();

    [Fact]
    public async Task AModelWithoutItsWeightsIsStillListed()
    {
        var client = await server.With("tinyllama");
        File.Delete(server.Weights);

        ((string)(await client.Get("/api/tags")).Json["models"]![0]!["name"]!).ShouldBe("tinyllama:latest");
        ((string)(await client.Get("/v1/models")).Json["data"]![0]!["id"]!).ShouldBe("tinyllama:latest");
        (await client.Post("/api/show", """{"model":"tinyllama"}""")).Error.ShouldBe("model 'tinyllama:latest' not found");
        (await client.Post("/api/generate", """{"model":"tinyllama","prompt":"a"}""")).Error.ShouldBe("model 'tinyllama' not found");
    }

    [Fact]
    public async Task ATruncatedModelFailsWhenItIsLoadedOnly()
    {
        var client = await server.With("tinyllama");
        await using (var file = File.OpenWrite(server.Weights))
            file.SetLength(3_000_000);

        var reply = await client.Post("/api/generate", """{"model":"tinyllama","prompt":"a"}""");

        ((int)reply.Status, reply.Error).ShouldBe((500, "tensor \"token_embd.weight\" offset+size (4000000) exceeds file size (3000000)"));
        var lines = (await client.Post("/api/pull", """{"model":"tinyllama"}""")).Lines;
        lines.ShouldContain(l => (long?)l["total"] == 3_000_000);
        ((string)lines[^1]["status"]!).ShouldBe("success");
    }

    [Fact]
    public async Task APullHealsWhatIsMissing()
    {
        var client = await server.With("tinyllama");
        File.Delete(server.Weights);

        await server.With("tinyllama");

        ((int)(await client.Post("/api/show", """{"model":"tinyllama"}""")).Status).ShouldBe(200);
    }

    [Theory]
    [InlineData(30, "", true)]
    [InlineData(90, "", false)]
    [InlineData(90, "1", true)]
    public async Task AStartThrowsOldPartialsAway(int minutes, string noPrune, bool stays)
    {
        Directory.CreateDirectory(server.Blobs);
        var partial = Path.Combine(server.Blobs, $"sha256-{new string('a', 64)}-partial");
        await File.WriteAllTextAsync(partial, "half");
        File.SetLastWriteTimeUtc(partial, DateTime.UtcNow.AddMinutes(-minutes));
        using var restarted = new OllamaStandIn(server.Store, ("OLLAMA_NOPRUNE", noPrune));

        await restarted.CreateClient().Get("/api/version");

        File.Exists(partial).ShouldBe(stays);
    }

    [Fact]
    public async Task AStartKeepsTheBlobsOfAModelHoweverOld()
    {
        await server.With("tinyllama");
        foreach (var blob in Directory.GetFiles(server.Blobs))
            File.SetLastWriteTimeUtc(blob, DateTime.UnixEpoch);
        using var restarted = new OllamaStandIn(server.Store);

        ((int)(await restarted.CreateClient().Post("/api/show", """{"model":"tinyllama"}""")).Status).ShouldBe(200);
    }

    public void Dispose() => server.Dispose();
}
