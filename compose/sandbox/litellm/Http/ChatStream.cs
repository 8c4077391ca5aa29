using System.Text.Json.Nodes;

using Sandbox.LiteLlm.Routing;
using Sandbox.LiteLlm.Upstream;

namespace Sandbox.LiteLlm.Http;

/// <summary>
/// Server-sent events in order, closed by `[DONE]`. The first chunk is awaited before the status goes out, so that a fault up to there is an
/// ordinary error or a fallback; a later one is an event of its own.
/// </summary>
internal static class ChatStream
{
    public static async Task Write(Call call, CancellationToken cancellation)
    {
        var (deployment, chunks) = await call.Try((upstream, one) => Opened(upstream.Stream(one, call.Body, cancellation), cancellation));
        await using (chunks)
        {
            call.FirstToken = DateTimeOffset.UtcNow;
            call.Context.Response.ContentType = "text/event-stream; charset=utf-8";
            call.Context.Response.Headers.CacheControl = "no-cache";
            await Forward(call, deployment, chunks, cancellation);
        }
    }

    private static async Task Forward(Call call, Deployment deployment, IAsyncEnumerator<JsonObject> chunks, CancellationToken cancellation)
    {
        JsonObject? usage = null;
        try
        {
            do
            {
                var chunk = chunks.Current;
                usage = chunk["usage"] as JsonObject ?? usage;
                if (Presentable(call, chunk))
                {
                    await Send(call, chunk, cancellation);
                }
            }
            while (await chunks.MoveNextAsync());

            await SendUsage(call, deployment, usage, cancellation);
            call.Book(deployment, usage);
        }
        catch (UpstreamException fault)
        {
            await Send(call, ErrorBody.Of(fault.Status, fault.Message, fault.Type, null), cancellation);
            call.Book(deployment, usage, fault);
        }

        await call.Context.Response.WriteAsync("data: [DONE]\n\n", cancellation);
    }

    private static async Task<IAsyncEnumerator<JsonObject>> Opened(IAsyncEnumerable<JsonObject> stream, CancellationToken cancellation)
    {
        var chunks = stream.GetAsyncEnumerator(cancellation);
        try
        {
            return await chunks.MoveNextAsync() ? chunks : throw UpstreamException.Connection("the stream ended before its first chunk");
        }
        catch
        {
            await chunks.DisposeAsync();
            throw;
        }
    }

    /// <summary>The upstream's counts go into a chunk of their own, and only where the caller asked for it.</summary>
    private static bool Presentable(Call call, JsonObject chunk)
    {
        chunk.Remove("usage");
        chunk["model"] = call.Model;
        return chunk["choices"] is JsonArray { Count: > 0 };
    }

    private static async Task SendUsage(Call call, Deployment deployment, JsonObject? usage, CancellationToken cancellation)
    {
        if (usage is null || call.Body["stream_options"]?["include_usage"].AsBool() != true)
        {
            return;
        }

        var counted = (JsonObject)usage.DeepClone();
        counted["cost"] = usage["prompt_tokens"].AsCount() * deployment.Price("input_cost_per_token")
            + usage["completion_tokens"].AsCount() * deployment.Price("output_cost_per_token");
        await Send(
            call,
            new JsonObject
            {
                ["id"] = $"chatcmpl-{call.Context.CallId()}",
                ["created"] = DateTimeOffset.UtcNow.ToUnixTimeSeconds(),
                ["model"] = call.Model,
                ["object"] = "chat.completion.chunk",
                ["choices"] = new JsonArray(),
                ["usage"] = counted,
            },
            cancellation);
    }

    private static async Task Send(Call call, JsonObject body, CancellationToken cancellation)
    {
        await call.Context.Response.WriteAsync($"data: {body.ToJsonString(Answers.Plain)}\n\n", cancellation);
        await call.Context.Response.Body.FlushAsync(cancellation);
    }
}
