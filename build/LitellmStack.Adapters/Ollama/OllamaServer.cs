using System.Net;
using System.Net.Http.Json;
using System.Text;
using System.Text.Json;

using LitellmStack.Models;
using LitellmStack.Ports;

using OllamaSharp;
using OllamaSharp.Models;
using OllamaSharp.Models.Chat;

namespace LitellmStack.Adapters.Ollama;

/// <summary>An Ollama server over its API.</summary>
public sealed class OllamaServer : IModelServer, IDisposable
{
    /// <summary>What it knows without a model; one that is paused takes the call and never answers.</summary>
    private static readonly TimeSpan KnowsWithin = TimeSpan.FromSeconds(10);

    /// <summary>Loading a model and an answer of it on a CPU.</summary>
    private static readonly TimeSpan AnswersWithin = TimeSpan.FromMinutes(5);

    private readonly HttpClient http;
    private readonly OllamaApiClient client;

    public OllamaServer(Uri address)
    {
        // A pull lasts as long as its download: the bound is on progress (Models/Pulling), not on the whole.
        http = new HttpClient { BaseAddress = address, Timeout = Timeout.InfiniteTimeSpan };
        client = new OllamaApiClient(http);
    }

    public async Task<string> Version(CancellationToken cancellation) =>
        await Ask("its version", KnowsWithin, client.GetVersionAsync, cancellation);

    public async Task<IReadOnlyList<string>> Installed(CancellationToken cancellation) =>
        [.. (await Ask("its models", KnowsWithin, client.ListLocalModelsAsync, cancellation)).Select(m => m.Name).Order(StringComparer.Ordinal)];

    public Task<bool> IsWhole(string model, CancellationToken cancellation) => Ask($"to show '{model}'", KnowsWithin, async token =>
    {
        using var answer = await http.PostAsJsonAsync(new Uri("api/show", UriKind.Relative), new { model }, token);
        return answer.StatusCode != HttpStatusCode.NotFound
            && (answer.IsSuccessStatusCode ? true : throw new HttpRequestException($"HTTP {(int)answer.StatusCode}: {await answer.Content.ReadAsStringAsync(token)}"));
    }, cancellation);

    public async Task Pull(string model, IProgress<PullProgress> progress, CancellationToken cancellation)
    {
        var last = "";
        await Ask($"to pull '{model}'", Timeout.InfiniteTimeSpan, async token =>
        {
            await foreach (var line in client.PullModelAsync(new PullModelRequest { Model = model }, token))
            {
                last = line?.Status ?? last;
                progress.Report(new PullProgress(last, line?.Completed ?? 0, line?.Total ?? 0));
            }

            return last;
        }, cancellation);
        if (last != "success")
        {
            throw new OutsideWorldException(
                $"The server at {http.BaseAddress} ended the pull of '{model}' without success; its last word was '{last}'.",
                "Run './build.sh PullModels' again: it goes on where this pull stopped.");
        }
    }

    public async Task<IReadOnlyList<float>> Embed(string model, string text, CancellationToken cancellation) =>
        (await Ask($"for an embedding by '{model}'", AnswersWithin, token => client.EmbedAsync(new EmbedRequest { Model = model, Input = [text] }, token), cancellation)).Embeddings[0];

    public async Task<string> Chat(string model, string question, CancellationToken cancellation) =>
        await Ask($"for an answer by '{model}'", AnswersWithin, async token =>
        {
            var text = new StringBuilder();
            var isWhole = false;
            var request = new ChatRequest { Model = model, Messages = [new Message(ChatRole.User, question)], Stream = true };
            await foreach (var part in client.ChatAsync(request, token))
            {
                text.Append(part?.Message.Content);
                isWhole |= part?.Done == true;
            }

            return isWhole ? text.ToString() : throw new IOException($"the stream ended before the answer did, after '{text}'");
        }, cancellation);

    public void Dispose()
    {
        client.Dispose();
        http.Dispose();
    }

    private async Task<T> Ask<T>(string what, TimeSpan within, Func<CancellationToken, Task<T>> call, CancellationToken cancellation)
    {
        using var limit = CancellationTokenSource.CreateLinkedTokenSource(cancellation);
        limit.CancelAfter(within);
        try
        {
            return await call(limit.Token);
        }
        catch (OperationCanceledException e) when (!cancellation.IsCancellationRequested)
        {
            throw Trouble($"was asked {what} and did not answer within {within.TotalSeconds:0} s", e);
        }
        catch (Exception e) when (e is HttpRequestException or IOException or JsonException or OllamaSharp.Models.Exceptions.OllamaException)
        {
            throw Trouble($"was asked {what} and answered: {e.Message}", e);
        }
    }

    private OutsideWorldException Trouble(string what, Exception cause) => new(
        $"The Ollama server at {http.BaseAddress} {what}", "Look at it with './build.sh Logs --service ollama'; a pull that is run again goes on where it stopped.", cause);
}
