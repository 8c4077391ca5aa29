using System.Text.Json.Nodes;

using Sandbox.LiteLlm.Routing;

namespace Sandbox.LiteLlm.Upstream;

/// <summary>From OpenAI's request to Ollama's. What the request says wins over what the settings say.</summary>
internal static class OllamaRequest
{
    private static readonly string[] Options =
    [
        "min_p", "mirostat", "mirostat_eta", "mirostat_tau", "num_ctx", "num_gpu", "num_gqa", "num_predict", "num_thread", "repeat_last_n",
        "repeat_penalty", "seed", "stop", "temperature", "tfs_z", "top_k", "top_p",
    ];

    private static readonly (string OpenAi, string Ollama)[] Renamed =
        [("max_tokens", "num_predict"), ("max_completion_tokens", "num_predict"), ("frequency_penalty", "repeat_penalty")];

    public static JsonObject Chat(Deployment deployment, JsonObject request, bool stream)
    {
        var body = new JsonObject
        {
            ["model"] = deployment.Model,
            ["messages"] = OllamaMessages.From(request["messages"] as JsonArray ?? []),
            ["options"] = ReadOptions(deployment.Parameters, request),
            ["stream"] = stream,
        };
        Copy("keep_alive", "keep_alive", deployment.Parameters, request, body);
        Copy("tools", "tools", deployment.Parameters, request, body);
        Shared(deployment.Parameters, request, body);
        return body;
    }

    /// <summary>`keep_alive` lands among the options here, where Ollama does not look for it: LiteLLM's known fault, kept.</summary>
    public static JsonObject Generate(Deployment deployment, JsonObject request, bool stream)
    {
        var options = ReadOptions(deployment.Parameters, request);
        Copy("keep_alive", "keep_alive", deployment.Parameters, request, options);
        var body = new JsonObject
        {
            ["model"] = deployment.Model,
            ["prompt"] = OllamaMessages.Flatten(request["messages"] as JsonArray ?? []),
            ["options"] = options,
            ["stream"] = stream,
        };
        Shared(deployment.Parameters, request, body);
        return body;
    }

    private static void Shared(JsonObject settings, JsonObject request, JsonObject body)
    {
        Copy("format", "format", settings, request, body);
        Copy("think", "think", settings, request, body);
        if (request["response_format"] is JsonObject format)
        {
            body["format"] = format["type"].AsText() switch
            {
                "json_object" => "json",
                "json_schema" => format["json_schema"]?["schema"]?.DeepClone(),
                _ => null,
            };
        }

        if (request["reasoning_effort"].AsText() is { } effort)
        {
            body["think"] = effort is not ("none" or "disable");
        }
    }

    private static JsonObject ReadOptions(JsonObject settings, JsonObject request)
    {
        var options = new JsonObject();
        foreach (var (from, to) in Renamed.Concat(Options.Select(name => (name, name))))
        {
            Copy(from, to, settings, request, options);
        }

        return options;
    }

    private static void Copy(string from, string to, JsonObject settings, JsonObject request, JsonObject into)
    {
        if ((request[from] ?? settings[from]) is { } value)
        {
            into[to] = value.DeepClone();
        }
    }
}
