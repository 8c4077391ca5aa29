using LitellmStack.Ports;
using LitellmStack.Release;

using Octokit;
using Octokit.Internal;

namespace LitellmStack.Adapters.GitHub;

/// <summary>
/// The one place where GitHub is called: who calls, how often a call is tried, and what its trouble means. A call that changes something and whose
/// answer got lost is not made again unless making it twice is the same as once.
/// </summary>
public sealed class GitHubConnection : IDisposable
{
    private const int Tries = 3;

    /// <summary>An upload or a download of some ten megabytes over a slow line; Octokit's own limit is 100 s.</summary>
    private static readonly TimeSpan AnswerWithin = TimeSpan.FromMinutes(10);

    /// <summary>A limit that lasts longer is not waited for: it is said, and the run is made again later.</summary>
    private static readonly TimeSpan LongestWait = TimeSpan.FromMinutes(2);

    private readonly HttpClientAdapter http;
    private readonly GitHubToken? token;
    private readonly TimeProvider clock;

    /// <param name="token">Nothing where there is none: then nothing is written, and drafts are not seen.</param>
    public GitHubConnection(GitHubAddress address, RepositoryAddress repository, GitHubToken? token, TimeProvider clock, Func<HttpMessageHandler>? handler = null)
    {
        this.token = token;
        this.clock = clock;
        Repository = repository;
        http = new HttpClientAdapter(handler ?? (() => new SocketsHttpHandler { AllowAutoRedirect = false }));
        http.SetRequestTimeout(AnswerWithin);
        Connection = new(new("litellm-stack"), address.Api, new InMemoryCredentialStore(token?.Credentials ?? Credentials.Anonymous), http, new SimpleJsonSerializer());
        Client = new(Connection);
    }

    internal RepositoryAddress Repository { get; }

    internal Connection Connection { get; }

    internal GitHubClient Client { get; }

    internal static TimeSpan CallLimit => AnswerWithin;

    /// <summary>An address below the repository's, relative to the API's.</summary>
    internal Uri Of(string path) => new($"repos/{Repository.Owner}/{Repository.Name}/{path}", UriKind.Relative);

    internal Task<T> Read<T>(string what, Func<Task<T>> call, CancellationToken cancellation) => Ask(what, "contents: read", isRepeatable: true, call, cancellation);

    /// <param name="right">Which permission the call needs: "contents: write".</param>
    /// <param name="isRepeatable">Whether making the call twice is the same as once.</param>
    internal Task<T> Write<T>(string what, string right, bool isRepeatable, Func<Task<T>> call, CancellationToken cancellation) => token is null
        ? throw new OutsideWorldException(
            $"To {what} at {Repository}, GitHub asks for a token, and none is set. Nothing was written.",
            $"Set '{GitHubToken.OwnVariable}' (or 'GITHUB_TOKEN') in the shell to a token with the right '{right}'; never write it on a command line.")
        : Ask(what, right, isRepeatable, call, cancellation);

    public void Dispose() => http.Dispose();

    private async Task<T> Ask<T>(string what, string right, bool isRepeatable, Func<Task<T>> call, CancellationToken cancellation)
    {
        for (var trial = 1; ; trial++)
        {
            cancellation.ThrowIfCancellationRequested();
            try
            {
                return await call().WaitAsync(cancellation);
            }
            catch (Exception e) when (IsOfTheWorld(e) && !cancellation.IsCancellationRequested)
            {
                var refusal = Refusal.Of(e, clock.GetUtcNow());
                var wait = refusal.Wait ?? TimeSpan.FromSeconds(1 << (trial - 1));
                if (trial == Tries || !refusal.MayHelp || !(isRepeatable || refusal.HadNoEffect) || wait > LongestWait)
                {
                    throw new Trouble(what, right, Repository, token).Of(e, refusal, trial);
                }

                await Task.Delay(wait, clock, cancellation);
            }
        }
    }

    private static bool IsOfTheWorld(Exception trouble) => trouble is ApiException or HttpRequestException or IOException or OperationCanceledException;
}
