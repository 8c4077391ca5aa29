namespace LitellmStack.Testing.Release.GitHub;

/// <summary>The line to GitHub: every call over it is counted, and the n-th can break before it arrives or when its answer is under way.</summary>
public sealed class FaultyWire : DelegatingHandler
{
    private readonly Calls calls;

    public FaultyWire(Calls calls)
    {
        this.calls = calls;
        InnerHandler = new SocketsHttpHandler { AllowAutoRedirect = false };
    }

    /// <summary>What a line that breaks throws.</summary>
    public static HttpRequestException Broken => new("The line broke.");

    protected override Task<HttpResponseMessage> SendAsync(HttpRequestMessage request, CancellationToken cancellationToken) =>
        Task.Run(() => calls.Make($"{request.Method} {request.RequestUri!.PathAndQuery}", () => Pass(request, cancellationToken)), cancellationToken);

    private HttpResponseMessage Pass(HttpRequestMessage request, CancellationToken cancellation) => base.SendAsync(request, cancellation).GetAwaiter().GetResult();
}
