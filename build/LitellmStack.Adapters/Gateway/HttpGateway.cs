using System.Net.Http.Headers;
using System.Net.Http.Json;
using System.Runtime.CompilerServices;
using System.Text.Json;
using System.Text.Json.Nodes;

using LitellmStack.Health;
using LitellmStack.Ports;

namespace LitellmStack.Adapters.Gateway;

/// <summary>The gateway over HTTP.</summary>
/// <param name="adminKey">Asked for when it is needed: the environment file may not exist when this is made.</param>
public sealed class HttpGateway(Uri address, Func<string> adminKey) : IGateway, IDisposable
{
    /// <summary>One answer of a slow model on a CPU; longer than the gateway's own default would be no use to a check.</summary>
    private static readonly TimeSpan AnswerWithin = TimeSpan.FromMinutes(5);

    /// <summary>What it knows without asking a model; a gateway that is paused takes the call and never answers.</summary>
    private static readonly TimeSpan KnowsWithin = TimeSpan.FromSeconds(10);

    private readonly HttpClient http = new() { BaseAddress = address, Timeout = AnswerWithin };

    public async Task<string?> DatabaseState(CancellationToken cancellation)
    {
        using var limit = CancellationTokenSource.CreateLinkedTokenSource(cancellation);
        limit.CancelAfter(KnowsWithin);
        try
        {
            using var answer = await http.GetAsync(new Uri("health/readiness", UriKind.Relative), limit.Token);
            return answer.IsSuccessStatusCode ? (await Body(answer, limit.Token))?["db"]?.ToString() ?? "unknown" : null;
        }
        catch (Exception e) when (e is HttpRequestException or IOException or OutsideWorldException || (e is OperationCanceledException && !cancellation.IsCancellationRequested))
        {
            return null;
        }
    }

    public async Task<IReadOnlyList<string>> Routes(CancellationToken cancellation)
    {
        using var answer = await Send("v1/models", body: null, cancellation);
        return [.. ((await Body(answer, cancellation))?["data"] as JsonArray ?? [])
            .Select(model => model?["id"]?.ToString())
            .OfType<string>()
            .Order(StringComparer.Ordinal)];
    }

    public async Task<ChatAnswer> Chat(string model, string question, CancellationToken cancellation)
    {
        using var answer = await Send("v1/chat/completions", Question(model, question, stream: false), cancellation);
        var body = await Body(answer, cancellation);
        var ids = new[] { body?["id"]?.ToString(), answer.Headers.TryGetValues("x-litellm-call-id", out var values) ? values.First() : null };
        return new ChatAnswer(body?["choices"]?[0]?["message"]?["content"]?.ToString() ?? "", [.. ids.OfType<string>()]);
    }

    public async IAsyncEnumerable<string> Stream(string model, string question, [EnumeratorCancellation] CancellationToken cancellation)
    {
        using var answer = await Send("v1/chat/completions", Question(model, question, stream: true), cancellation);
        using var reader = new StreamReader(await answer.Content.ReadAsStreamAsync(cancellation));
        while (await Heard("v1/chat/completions", () => reader.ReadLineAsync(cancellation).AsTask(), cancellation) is { } line)
        {
            if (line.StartsWith("data:", StringComparison.Ordinal))
            {
                yield return line[5..].Trim();
            }
        }
    }

    public async Task<IReadOnlyList<float>> Embed(string model, string text, CancellationToken cancellation)
    {
        using var answer = await Send("v1/embeddings", new JsonObject { ["model"] = model, ["input"] = text }, cancellation);
        return [.. ((await Body(answer, cancellation))?["data"]?[0]?["embedding"] as JsonArray ?? []).Select(number => number!.GetValue<float>())];
    }

    public async Task<int> StatusFor(string? key, CancellationToken cancellation)
    {
        using var request = new HttpRequestMessage(HttpMethod.Get, new Uri("v1/models", UriKind.Relative));
        request.Headers.Authorization = key is null ? null : new AuthenticationHeaderValue("Bearer", key);
        using var answer = await Ask(request, cancellation);
        return (int)answer.StatusCode;
    }

    public void Dispose() => http.Dispose();

    private static JsonObject Question(string model, string question, bool stream) => new()
    {
        ["model"] = model,
        ["messages"] = new JsonArray(new JsonObject { ["role"] = "user", ["content"] = question }),
        ["stream"] = stream,
        ["temperature"] = 0,
    };

    private async Task<JsonNode?> Body(HttpResponseMessage answer, CancellationToken cancellation)
    {
        var path = answer.RequestMessage!.RequestUri!.AbsolutePath;
        try
        {
            return JsonNode.Parse(await Heard(path, () => answer.Content.ReadAsStringAsync(cancellation), cancellation));
        }
        catch (JsonException e)
        {
            throw Trouble(path, "no JSON, as another program at this port would", e);
        }
    }

    private async Task<HttpResponseMessage> Send(string path, JsonObject? body, CancellationToken cancellation)
    {
        using var request = new HttpRequestMessage(body is null ? HttpMethod.Get : HttpMethod.Post, new Uri(path, UriKind.Relative));
        request.Headers.Authorization = new AuthenticationHeaderValue("Bearer", adminKey());
        request.Content = body is null ? null : JsonContent.Create(body);
        var answer = await Ask(request, cancellation);
        if (!answer.IsSuccessStatusCode)
        {
            var said = await answer.Content.ReadAsStringAsync(cancellation);
            answer.Dispose();
            throw Trouble(path, $"HTTP {(int)answer.StatusCode}: {said}", cause: null);
        }

        return answer;
    }

    private async Task<HttpResponseMessage> Ask(HttpRequestMessage request, CancellationToken cancellation)
    {
        using var limit = CancellationTokenSource.CreateLinkedTokenSource(cancellation);
        limit.CancelAfter(request.Method == HttpMethod.Get ? KnowsWithin : AnswerWithin);
        return await Heard(request.RequestUri!.ToString(), () => http.SendAsync(request, HttpCompletionOption.ResponseHeadersRead, limit.Token), cancellation);
    }

    /// <summary>A connection that is not there, breaks or takes too long is the world outside's.</summary>
    private async Task<T> Heard<T>(string path, Func<Task<T>> call, CancellationToken cancellation)
    {
        try
        {
            return await call();
        }
        catch (Exception e) when (e is HttpRequestException or IOException || (e is OperationCanceledException && !cancellation.IsCancellationRequested))
        {
            throw Trouble(path, e.Message, e);
        }
    }

    private OutsideWorldException Trouble(string path, string said, Exception? cause) => new(
        $"The gateway at {address} was asked {path} and answered: {said}",
        "Look at it with './build.sh Health' and './build.sh Logs --service litellm'.",
        cause);
}
