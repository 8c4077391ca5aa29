using System.Text.Json;
using System.Text.Json.Nodes;

using Sandbox.LiteLlm.Routing;

namespace Sandbox.LiteLlm.Upstream;

/// <summary>Turns one streamed answer of Ollama, line by line, into OpenAI's chunks: the role stands in the first, the reason to end in the last.</summary>
internal sealed class OllamaChunks(Deployment deployment, DateTimeOffset started)
{
    private readonly string id = $"chatcmpl-{Guid.NewGuid()}";
    private bool first = true;
    private int calls;

    public JsonObject Next(string line)
    {
        var answer = Parse(line);
        var delta = new JsonObject();
        if (first)
        {
            delta["role"] = "assistant";
            first = false;
        }

        delta["content"] = OllamaAnswer.Text(answer);
        if (OllamaAnswer.Thinking(answer) is { } thinking)
        {
            delta["reasoning_content"] = thinking;
        }

        var made = OllamaToolCalls.From(answer, calls);
        calls += made.Count;
        if (made.Count > 0)
        {
            delta["tool_calls"] = new JsonArray([.. made]);
        }

        return Chunk(delta, answer);
    }

    private JsonObject Chunk(JsonObject delta, JsonObject answer)
    {
        var done = answer["done"].AsBool() == true;
        var chunk = new JsonObject
        {
            ["id"] = id,
            ["created"] = started.ToUnixTimeSeconds(),
            ["model"] = deployment.FullModel,
            ["object"] = "chat.completion.chunk",
            ["choices"] = new JsonArray(new JsonObject
            {
                ["finish_reason"] = done ? calls > 0 ? "tool_calls" : OllamaAnswer.FinishReason(answer) : null,
                ["index"] = 0,
                ["delta"] = delta,
            }),
        };
        if (done)
        {
            chunk["usage"] = OllamaAnswer.Usage(answer);
        }

        return chunk;
    }

    /// <summary>An error can come in the middle of a stream, as a line of its own under status 200.</summary>
    private JsonObject Parse(string line)
    {
        try
        {
            var answer = JsonNode.Parse(line) as JsonObject;
            return answer?["error"] is { } error
                ? throw UpstreamException.Connection($"OllamaException - {error}")
                : answer ?? throw UpstreamException.Connection($"OllamaException - a line of the stream of '{deployment.FullModel}' is not an object");
        }
        catch (JsonException)
        {
            throw UpstreamException.Connection($"OllamaException - a line of the stream of '{deployment.FullModel}' is not JSON");
        }
    }
}
