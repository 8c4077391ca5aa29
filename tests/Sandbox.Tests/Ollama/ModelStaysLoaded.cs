using System.Text.Json.Nodes;

using Microsoft.Extensions.Time.Testing;

namespace Sandbox.Tests.Ollama;

public sealed class ModelStaysLoaded
{
    private const string Ask = """{"model":"tinyllama","prompt":"2+2","stream":false""";

    private static FakeTimeProvider Noon() => new(new DateTimeOffset(2026, 3, 1, 12, 0, 0, TimeSpan.Zero));

    private static async Task<JsonArray> Loaded(HttpClient client) => (await client.Get("/api/ps")).Json["models"]!.AsArray();

    [Theory]
    [InlineData("", "", "2026-03-01T12:05:00Z")]
    [InlineData("", ",\"keep_alive\":\"1h30m\"", "2026-03-01T13:30:00Z")]
    [InlineData("", ",\"keep_alive\":90", "2026-03-01T12:01:30Z")]
    [InlineData("10m", "", "2026-03-01T12:10:00Z")]
    [InlineData("20", "", "2026-03-01T12:00:20Z")]
    [InlineData("forever", "", "2026-03-01T12:05:00Z")]
    public async Task UntilTheTimeThatWasAskedFor(string variable, string keepAlive, string expiresAt)
    {
        using var server = new OllamaStandIn(("OLLAMA_KEEP_ALIVE", variable)) { Clock = Noon() };
        var client = await server.With("tinyllama");

        await client.Post("/api/generate", Ask + keepAlive + "}");

        var loaded = (await Loaded(client)).Single()!;
        ((string)loaded["name"]!, (string)loaded["expires_at"]!, (long)loaded["size_vram"]!).ShouldBe(("tinyllama:latest", expiresAt, 0));
    }

    [Theory]
    [InlineData("-1", "")]
    [InlineData("", ",\"keep_alive\":-1")]
    [InlineData("", ",\"keep_alive\":\"-1s\"")]
    public async Task ForEver(string variable, string keepAlive)
    {
        using var server = new OllamaStandIn(("OLLAMA_KEEP_ALIVE", variable)) { Clock = Noon() };
        var client = await server.With("tinyllama");

        await client.Post("/api/generate", Ask + keepAlive + "}");

        ((string)(await Loaded(client)).Single()!["expires_at"]!).ShouldStartWith("2318-");
    }

    [Fact]
    public async Task NoLongerThanItsTime()
    {
        var clock = Noon();
        using var server = new OllamaStandIn { Clock = clock };
        var client = await server.With("tinyllama");
        await client.Post("/api/generate", Ask + "}");

        clock.Advance(TimeSpan.FromMinutes(4));
        (await Loaded(client)).Count.ShouldBe(1);
        clock.Advance(TimeSpan.FromMinutes(1));
        (await Loaded(client)).ShouldBeEmpty();
    }

    [Fact]
    public async Task NotAtAllWithZero()
    {
        using var server = new OllamaStandIn { Clock = Noon() };
        var client = await server.With("tinyllama");
        await client.Post("/api/generate", Ask + "}");

        await client.Post("/api/generate", Ask + ",\"keep_alive\":0}");

        (await Loaded(client)).ShouldBeEmpty();
    }

    [Fact]
    public async Task ForTheStandardTimeUnderV1WhateverItAsksFor()
    {
        using var server = new OllamaStandIn { Clock = Noon() };
        var client = await server.With("tinyllama");

        await client.Post("/v1/chat/completions", """{"model":"tinyllama","keep_alive":-1,"messages":[{"role":"user","content":"a"}]}""");

        ((string)(await Loaded(client)).Single()!["expires_at"]!).ShouldBe("2026-03-01T12:05:00Z");
    }

    [Theory]
    [InlineData("bge-m3", "", 8192)]
    [InlineData("tinyllama", "", 2048)]
    [InlineData("gpt-oss:20b", "", 4096)]
    [InlineData("gpt-oss:20b", "16384", 16384)]
    public async Task WithItsContextLength(string model, string variable, long context)
    {
        using var server = new OllamaStandIn(("OLLAMA_CONTEXT_LENGTH", variable)) { Clock = Noon() };
        var client = await server.With(model);
        await client.Post(model == "bge-m3" ? "/api/embed" : "/api/generate", $$"""{"model":"{{model}}","prompt":"a","input":"a","stream":false}""");

        ((long)(await Loaded(client)).Single()!["context_length"]!).ShouldBe(context);
    }

    [Fact]
    public async Task BesideAsManyOthersAsAreAllowed()
    {
        var clock = Noon();
        using var server = new OllamaStandIn(("OLLAMA_MAX_LOADED_MODELS", "1")) { Clock = clock };
        var client = await server.With("tinyllama", "gpt-oss:20b");
        await client.Post("/api/generate", Ask + "}");
        clock.Advance(TimeSpan.FromSeconds(1));

        await client.Post("/api/generate", """{"model":"gpt-oss:20b"}""");

        ((string)(await Loaded(client)).Single()!["name"]!).ShouldBe("gpt-oss:20b");
    }
}
