using System.Text.Json.Nodes;

using Sandbox.LiteLlm.Routing;

namespace Sandbox.LiteLlm.Upstream;

/// <summary>Ollama's whole answers in OpenAI's shape.</summary>
internal static class OllamaAnswer
{
    public static JsonObject Completion(JsonObject answer, Deployment deployment, DateTimeOffset now)
    {
        var calls = OllamaToolCalls.From(answer, firstIndex: 0);
        var message = new JsonObject { ["content"] = Text(answer), ["role"] = "assistant" };
        if (Thinking(answer) is { } thinking)
        {
            message["reasoning_content"] = thinking;
        }

        if (calls.Count > 0)
        {
            message["tool_calls"] = new JsonArray([.. calls]);
        }

        return new JsonObject
        {
            ["id"] = $"chatcmpl-{Guid.NewGuid()}",
            ["created"] = now.ToUnixTimeSeconds(),
            ["model"] = deployment.FullModel,
            ["object"] = "chat.completion",
            ["choices"] = new JsonArray(new JsonObject
            {
                ["finish_reason"] = calls.Count > 0 ? "tool_calls" : FinishReason(answer),
                ["index"] = 0,
                ["message"] = message,
            }),
            ["usage"] = Usage(answer),
        };
    }

    public static JsonObject Embeddings(JsonObject answer, Deployment deployment)
    {
        var prompt = answer["prompt_eval_count"].AsCount();
        return new JsonObject
        {
            ["model"] = deployment.FullModel,
            ["data"] = new JsonArray([.. (answer["embeddings"] as JsonArray ?? []).Select((vector, index) => new JsonObject
            {
                ["object"] = "embedding",
                ["index"] = index,
                ["embedding"] = vector?.DeepClone(),
            })]),
            ["object"] = "list",
            ["usage"] = new JsonObject { ["completion_tokens"] = 0, ["prompt_tokens"] = prompt, ["total_tokens"] = prompt },
        };
    }

    /// <summary>/api/chat answers with a message, /api/generate with a bare text.</summary>
    public static string Text(JsonObject answer) => answer["message"]?["content"].AsText() ?? answer["response"].AsText() ?? "";

    public static string? Thinking(JsonObject answer) => answer["message"]?["thinking"].AsText() ?? answer["thinking"].AsText();

    public static string FinishReason(JsonObject answer) => answer["done_reason"].AsText() ?? "stop";

    public static JsonObject Usage(JsonObject answer)
    {
        var (prompt, completion) = (answer["prompt_eval_count"].AsCount(), answer["eval_count"].AsCount());
        return new JsonObject { ["completion_tokens"] = completion, ["prompt_tokens"] = prompt, ["total_tokens"] = prompt + completion };
    }
}
