using System.Net;

using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Hosting.Server;
using Microsoft.AspNetCore.Hosting.Server.Features;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.DependencyInjection;

namespace LitellmStack.Testing.Release.GitHub;

/// <summary>A fake GitHub on a port of this machine, so that the program itself can be pointed at it: '--github-api-url http://127.0.0.1:PORT/api/v3'.</summary>
public sealed class FakeGitHubServer : IAsyncLifetime
{
    private readonly WebApplication app;
    private readonly Lock oneAtATime = new();
    private FakeGitHub gitHub = new();

    public FakeGitHubServer()
    {
        var builder = WebApplication.CreateEmptyBuilder(new());
        builder.WebHost.UseKestrelCore().ConfigureKestrel(kestrel =>
        {
            kestrel.Listen(IPAddress.Loopback, 0);
            kestrel.Limits.MaxRequestBodySize = null;
        });
        app = builder.Build();
        app.Run(Answer);
    }

    public Uri Api => new(Root, "api/v3/");

    /// <summary>What happens around a request; who kills the one that asks gives a cut answer back.</summary>
    public Func<FakeRequest, Func<FakeAnswer>, FakeAnswer> Around { get; set; } = (_, answer) => answer();

    /// <summary>Another repository on the same server: starting one for every situation takes longer than the situation.</summary>
    public void Serve(FakeGitHub another)
    {
        another.Root = Root;
        gitHub = another;
    }

    public async Task InitializeAsync()
    {
        await app.StartAsync();
        Serve(gitHub);
    }

    public async Task DisposeAsync() => await app.DisposeAsync();

    private Uri Root => new(app.Services.GetRequiredService<IServer>().Features.Get<IServerAddressesFeature>()!.Addresses.First());

    private async Task Answer(HttpContext context)
    {
        using var body = new MemoryStream();
        await context.Request.Body.CopyToAsync(body);
        var request = new FakeRequest(
            context.Request.Method,
            context.Request.Path.Value!.TrimStart('/'),
            context.Request.Query.ToDictionary(word => word.Key, word => word.Value.ToString()),
            context.Request.Headers.Authorization.ToString() is { Length: > 0 } header ? header.Split(' ')[^1] : null,
            context.Request.Headers.Accept.ToString(),
            body.ToArray());
        FakeAnswer answer;
        lock (oneAtATime)
        {
            answer = Around(request, () => gitHub.Answer(request));
        }

        if (answer.IsCut)
        {
            context.Abort();
            return;
        }

        context.Response.StatusCode = answer.Status;
        foreach (var (name, value) in answer.Headers)
        {
            context.Response.Headers[name] = value;
        }

        if (answer.Body.Length > 0)
        {
            context.Response.ContentType = answer.Type;
            context.Response.ContentLength = answer.Body.Length;
            await context.Response.Body.WriteAsync(answer.Body);
        }
    }
}
