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
    private readonly HttpClient http;
    private readonly OllamaApiClient client;

    public OllamaServer(Uri address)
    {
        // A pull lasts as long as its download: the bound is on progress (Models/Pulling), not on the whole.
        http = new HttpClient { BaseAddress = address, Timeout = Timeout.InfiniteTimeSpan };
        client = new OllamaApiClient(http);
    }

    public async Task<string> Version(CancellationToken cancellation) =>
        await Ask("its version", () => client.GetVersionAsync(cancellation));

    public async Task<IReadOnlyList<string>> Installed(CancellationToken cancellation) =>
        [.. (await Ask("its models", () => client.ListLocalModelsAsync(cancellation))).Select(m => m.Name).Order(StringComparer.Ordinal)];

    public Task<bool> IsWhole(string model, CancellationToken cancellation) => Ask($"to show '{model}'", async () =>
    {
        using var answer = await http.PostAsJsonAsync(new Uri("api/show", UriKind.Relative), new { model }, cancellation);
        return answer.StatusCode != HttpStatusCode.NotFound
            && (answer.IsSuccessStatusCode ? true : throw new HttpRequestException($"HTTP {(int)answer.StatusCode}: {await answer.Content.ReadAsStringAsync(cancellation)}"));
    });

    public async Task Pull(string model, IProgress<PullProgress> progress, CancellationToken cancellation)
    {
        var last = "";
        await Ask($"to pull '{model}'", async () =>
        {
            await foreach (var line in client.PullModelAsync(new PullModelRequest { Model = model }, cancellation))
            {
                last = line?.Status ?? last;
                progress.Report(new PullProgress(last, line?.Completed ?? 0, line?.Total ?? 0));
            }

            return last;
        });
        if (last != "success")
        {
            throw new OutsideWorldException(
                $"The server at {http.BaseAddress} ended the pull of '{model}' without success; its last word was '{last}'.",
                "Run './build.sh PullModels' again: it goes on where this pull stopped.");
        }
    }

    public async Task<IReadOnlyList<float>> Embed(string model, string text, CancellationToken cancellation) =>
        (await Ask($"for an embedding by '{model}'", () => client.EmbedAsync(new EmbedRequest { Model = model, Input = [text] }, cancellation))).Embeddings[0];

    public async Task<string> Chat(string model, string question, CancellationToken cancellation) =>
        await Ask($"for an answer by '{model}'", async () =>
        {
            var text = new StringBuilder();
            var isWhole = false;
            var request = new ChatRequest { Model = model, Messages = [new Message(ChatRole.User, question)], Stream = true };
            await foreach (var part in client.ChatAsync(request, cancellation))
            {
                text.Append(part?.Message.Content);
                isWhole |= part?.Done == true;
            }

            return isWhole ? text.ToString() : throw new IOException($"the stream ended before the answer did, after '{text}'");
        });

    public void Dispose()
    {
        client.Dispose();
        http.Dispose();
    }

    private async Task<T> Ask<T>(string what, Func<Task<T>> call)
    {
        try
        {
            return await call();
        }
        catch (Exception e) when (e is HttpRequestException or IOException or JsonException or OllamaSharp.Models.Exceptions.OllamaException)
        {
            throw new OutsideWorldException(
                $"The Ollama server at {http.BaseAddress} was asked {what} and answered: {e.Message}",
                "Look at it with './build.sh Logs --service ollama'; a pull that is run again goes on where it stopped.",
                e);
        }
    }
}
