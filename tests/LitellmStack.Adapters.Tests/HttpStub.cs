using System.Net;
using System.Text;

namespace LitellmStack.Adapters.Tests;

/// <summary>A server that answers as the test says and remembers what it was asked.</summary>
internal sealed class HttpStub : IDisposable
{
    private readonly HttpListener listener;
    private readonly Func<Request, Answer> answer;
    private readonly List<Request> requests = [];
    private readonly Task serving;

    public HttpStub(Func<Request, Answer> answer)
    {
        this.answer = answer;
        (listener, Address) = Testing.FreePort.Listen();
        serving = Serve();
    }

    public sealed record Request(string Path, string Body, string? Authorization);

    /// <param name="Status">0 for a connection that is cut.</param>
    public sealed record Answer(int Status, string Body, string Type = "application/json", params IReadOnlyList<(string Name, string Value)> Headers);

    public Uri Address { get; }

    public IReadOnlyList<Request> Requests => requests;

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

            using var reader = new StreamReader(context.Request.InputStream);
            var request = new Request(context.Request.Url!.AbsolutePath, await reader.ReadToEndAsync(), context.Request.Headers["Authorization"]);
            requests.Add(request);
            await Send(context.Response, answer(request));
        }
    }

    private static async Task Send(HttpListenerResponse response, Answer answer)
    {
        if (answer.Status == 0)
        {
            response.Abort();
            return;
        }

        response.StatusCode = answer.Status;
        response.ContentType = answer.Type;
        foreach (var (name, value) in answer.Headers)
        {
            response.Headers[name] = value;
        }

        await response.OutputStream.WriteAsync(Encoding.UTF8.GetBytes(answer.Body));
        response.Close();
    }
}
