using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Mvc.Testing;
using Microsoft.AspNetCore.TestHost;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Time.Testing;

using Sandbox.Ollama;

namespace Sandbox.Tests.Ollama;

/// <summary>The service in memory, with a store of its own and settings that no environment reaches.</summary>
public sealed class OllamaStandIn : WebApplicationFactory<StandIn>
{
    // Empty means unset; whatever the machine exports is covered by it.
    private readonly Dictionary<string, string> settings = new()
    {
        ["OLLAMA_HOST"] = "0.0.0.0:11434",
        ["OLLAMA_KEEP_ALIVE"] = "",
        ["OLLAMA_CONTEXT_LENGTH"] = "",
        ["OLLAMA_NUM_PARALLEL"] = "",
        ["OLLAMA_MAX_LOADED_MODELS"] = "",
        ["OLLAMA_MAX_QUEUE"] = "",
        ["OLLAMA_NOPRUNE"] = "",
        ["OLLAMA_ORIGINS"] = "",
        ["SANDBOX_PULL_BYTES_PER_SECOND"] = "0",
        ["SANDBOX_PULL_FAIL"] = "",
    };

    private readonly bool keepsStore;

    public OllamaStandIn(params (string Name, string Value)[] changed)
        : this(Path.Combine(Path.GetTempPath(), "ollama-stand-in-" + Guid.NewGuid().ToString("N")), changed) => keepsStore = false;

    public OllamaStandIn(string store, params (string Name, string Value)[] changed)
    {
        Store = store;
        keepsStore = true;
        foreach (var (name, value) in changed)
            settings[name] = value;
    }

    public string Store { get; }

    public FakeTimeProvider? Clock { get; init; }

    public string Blobs => Path.Combine(Store, "blobs");

    /// <summary>The weights are the only blob of this size.</summary>
    public string Weights => Directory.GetFiles(Blobs).Single(f => new FileInfo(f).Length >= 1_000_000);

    public async Task<HttpClient> With(params string[] models)
    {
        var client = CreateClient();
        foreach (var model in models)
            (await client.Post("/api/pull", $$"""{"model":"{{model}}","stream":false}""")).Body.ShouldBe("""{"status":"success"}""");
        return client;
    }

    protected override void ConfigureWebHost(IWebHostBuilder builder)
    {
        builder.UseContentRoot(AppContext.BaseDirectory);
        builder.UseSetting("OLLAMA_MODELS", Store);
        foreach (var (name, value) in settings)
            builder.UseSetting(name, value);
        if (Clock is { } clock)
            builder.ConfigureTestServices(services => services.AddSingleton<TimeProvider>(clock));
    }

    protected override void Dispose(bool disposing)
    {
        base.Dispose(disposing);
        if (disposing && !keepsStore && Directory.Exists(Store))
            Directory.Delete(Store, recursive: true);
    }
}
