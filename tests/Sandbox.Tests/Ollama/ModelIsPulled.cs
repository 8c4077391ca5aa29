using System.Security.Cryptography;
using System.Text.Json.Nodes;

namespace Sandbox.Tests.Ollama;

public sealed class ModelIsPulled : IDisposable
{
    private readonly OllamaStandIn server = new();

    [Fact]
    public async Task ReportsFourLinesWhenItIsFast()
    {
        var reply = await server.CreateClient().Post("/api/pull", """{"model":"tinyllama"}""");

        reply.Lines.Where(l => l["digest"] is null).Select(l => (string)l["status"]!)
            .ShouldBe(["pulling manifest", "verifying sha256 digest", "writing manifest", "success"]);
    }

    [Fact]
    public async Task IsListedWithItsDetails()
    {
        var client = await server.With("tinyllama");

        var model = (await client.Get("/api/tags")).Json["models"]!.AsArray().Single()!;

        ((string)model["name"]!, (string)model["model"]!).ShouldBe(("tinyllama:latest", "tinyllama:latest"));
        ((string)model["digest"]!).ShouldMatch("^[0-9a-f]{64}$");
        ((string)model["modified_at"]!).ShouldMatch(@"^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d(\.\d+)?Z$");
        ((long)model["size"]!).ShouldBe(Directory.GetFiles(server.Blobs).Sum(f => new FileInfo(f).Length));
        model["details"]!.ToJsonString().ShouldBe(
            """{"parent_model":"","format":"gguf","family":"llama","families":["llama"],"parameter_size":"1B","quantization_level":"Q4_0","context_length":2048,"embedding_length":2048}""");
        model["capabilities"]!.ToJsonString().ShouldBe("""["completion"]""");
    }

    [Fact]
    public async Task LiesInOllamasLayout()
    {
        await server.With("gpt-oss:20b");

        var manifest = JsonNode.Parse(await File.ReadAllTextAsync(Path.Combine(server.Store, "manifests/registry.ollama.ai/library/gpt-oss/20b")))!;
        ((string)manifest["layers"]![0]!["mediaType"]!).ShouldBe("application/vnd.ollama.image.model");
        foreach (var layer in manifest["layers"]!.AsArray().Append(manifest["config"]))
        {
            var content = await File.ReadAllBytesAsync(Path.Combine(server.Blobs, ((string)layer!["digest"]!).Replace(':', '-')));
            ("sha256:" + Convert.ToHexStringLower(SHA256.HashData(content))).ShouldBe((string)layer["digest"]!);
            content.LongLength.ShouldBe((long)layer["size"]!);
        }
    }

    [Fact]
    public async Task IsShown()
    {
        var client = await server.With("tinyllama");

        var shown = (await client.Post("/api/show", """{"name":"TinyLlama"}""")).Json.AsObject();

        shown.Select(f => f.Key).ShouldBe(["modelfile", "parameters", "template", "details", "model_info", "tensors", "capabilities", "modified_at"]);
        ((long)shown["model_info"]!["llama.context_length"]!).ShouldBe(2048);
        ((string)shown["parameters"]!).ShouldBe("stop                           \"</s>\"");
    }

    [Fact]
    public async Task TakesOneLineForEachBlobTheSecondTime()
    {
        var client = await server.With("tinyllama");

        var lines = (await client.Post("/api/pull", """{"model":"tinyllama"}""")).Lines;

        var blobs = lines.Where(l => l["digest"] is not null).ToList();
        blobs.Count.ShouldBe(4);
        foreach (var blob in blobs)
        {
            ((string)blob["status"]!).ShouldBe("pulling " + ((string)blob["digest"]!)["sha256:".Length..][..12]);
            ((long)blob["completed"]!).ShouldBe((long)blob["total"]!);
        }

        ((string)lines[^1]["status"]!).ShouldBe("success");
    }

    [Fact]
    public async Task ComesOutNewestFirst()
    {
        var client = await server.With("tinyllama", "bge-m3");
        File.SetLastWriteTimeUtc(Path.Combine(server.Store, "manifests/registry.ollama.ai/library/tinyllama/latest"), DateTime.UnixEpoch);

        (await client.Get("/api/tags")).Json["models"]!.AsArray().Select(m => (string)m!["name"]!).ShouldBe(["bge-m3:latest", "tinyllama:latest"]);
    }

    [Fact]
    public async Task ReplacesAnotherModelOfItsNameAndDropsItsLayers()
    {
        var client = await server.With("bge-m3");
        await client.Post("/api/copy", """{"source":"bge-m3","destination":"tinyllama"}""");
        await client.Ask(HttpMethod.Delete, "/api/delete", """{"model":"bge-m3"}""");

        var lines = (await client.Post("/api/pull", """{"model":"tinyllama"}""")).Lines;

        lines.TakeLast(3).Select(l => (string)l["status"]!).ShouldBe(["writing manifest", "removing unused layers", "success"]);
        Directory.GetFiles(server.Blobs).Length.ShouldBe(4);
    }

    public void Dispose() => server.Dispose();
}
