namespace Sandbox.Tests.Ollama;

/// <summary>One server with every model, for tests that change nothing but what is loaded.</summary>
public sealed class AllModels : IAsyncLifetime, IDisposable
{
    private readonly OllamaStandIn server = new();

    public HttpClient Client { get; private set; } = null!;

    public async Task InitializeAsync() => Client = await server.With("tinyllama", "gpt-oss:20b", "bge-m3");

    public Task DisposeAsync() => Task.CompletedTask;

    public void Dispose() => server.Dispose();
}
