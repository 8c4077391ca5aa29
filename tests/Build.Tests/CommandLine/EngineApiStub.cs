using System.Net;
using System.Text;

using LitellmStack.Testing;

namespace Build.Tests.CommandLine;

/// <summary>As much of an engine's API as targets that change nothing ask: an engine without containers and with the database volume of 'litellm-stack'.</summary>
internal sealed class EngineApiStub : IDisposable
{
    private readonly HttpListener listener;
    private readonly List<string> changes = [];
    private readonly Task serving;

    public EngineApiStub()
    {
        (listener, var address) = FreePort.Listen();
        Host = $"tcp://{address.Authority}";
        serving = Serve();
    }

    /// <summary>For DOCKER_HOST.</summary>
    public string Host { get; }

    /// <summary>Requests that are no questions.</summary>
    public IReadOnlyList<string> Changes => changes;

    public void Dispose()
    {
        listener.Close();
        serving.ContinueWith(_ => { }, TaskScheduler.Default).Wait();
    }

    private async Task Serve()
    {
        while (listener.IsListening)
        {
            HttpListenerContext context;
            try
            {
                context = await listener.GetContextAsync();
            }
            catch (Exception e) when (e is HttpListenerException or ObjectDisposedException)
            {
                // The listener was closed, which is how it is told to end.
                return;
            }

            if (context.Request.HttpMethod != "GET")
            {
                changes.Add($"{context.Request.HttpMethod} {context.Request.Url!.AbsolutePath}");
            }

            var body = context.Request.Url!.AbsolutePath.Split('/')[^1] switch
            {
                "info" => """{"ServerVersion":"28.5.2","Runtimes":{"runc":{"path":"runc"}}}""",
                "volumes" when Uri.UnescapeDataString(context.Request.Url.Query).Contains("com.docker.compose.project=litellm-stack\"", StringComparison.Ordinal) => """{"Volumes":[{"Name":"litellm-stack_db-data","CreatedAt":"2026-01-02T03:04:05Z","Labels":{"com.docker.compose.volume":"db-data"}}]}""",
                "volumes" => """{"Volumes":[]}""",
                _ => "[]",
            };
            context.Response.ContentType = "application/json";
            await context.Response.OutputStream.WriteAsync(Encoding.UTF8.GetBytes(body));
            context.Response.Close();
        }
    }
}
