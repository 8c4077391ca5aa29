using System.Collections.Concurrent;
using System.Globalization;
using System.Text.Json.Nodes;

using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.Logging;

namespace Sandbox.Tests.LiteLlm;

/// <summary>An Ollama that remembers what it was asked and answers what the test chose, on a free port of this machine.</summary>
public sealed class FakeOllama : IAsyncDisposable
{
    private readonly WebApplication app;

    private FakeOllama(WebApplication app) => this.app = app;

    public ConcurrentQueue<(string Path, JsonObject Body)> Requests { get; } = new();

    public int Status { get; set; } = 200;

    /// <summary>The lines of the answer; a whole answer is one line.</summary>
    public IReadOnlyList<string> Lines { get; set; } =
        ["""{"message":{"role":"assistant","content":"4."},"done":true,"done_reason":"stop","prompt_eval_count":5,"eval_count":3}"""];

    /// <summary>Held until the test lets go, for a request that is still running.</summary>
    public Task Gate { get; set; } = Task.CompletedTask;

    public string Url => app.Urls.Single();

    public static async Task<FakeOllama> Start()
    {
        var builder = WebApplication.CreateSlimBuilder();
        builder.Logging.ClearProviders();
        builder.WebHost.UseUrls("http://127.0.0.1:0");
        var fake = new FakeOllama(builder.Build());
        fake.app.Run(fake.Answer);
        await fake.app.StartAsync();
        return fake;
    }

    public async ValueTask DisposeAsync() => await app.DisposeAsync();

    private async Task Answer(HttpContext context)
    {
        var body = (JsonObject)(await JsonNode.ParseAsync(context.Request.Body))!;
        Requests.Enqueue((context.Request.Path, body));
        await Gate;
        var known = context.Request.Path.Value is "/api/chat" or "/api/generate" or "/api/embed" or "/v1/chat/completions" or "/v1/embeddings";
        context.Response.StatusCode = known ? Status : 404;
        foreach (var line in known ? Lines : ["404 page not found"])
        {
            await context.Response.WriteAsync(string.Create(CultureInfo.InvariantCulture, $"{line}\n"));
            await context.Response.Body.FlushAsync();
        }
    }
}
