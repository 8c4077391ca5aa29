using System.Text.Json;
using System.Text.Json.Nodes;

using Sandbox.Ollama.Http;

namespace Sandbox.Ollama.Inference;

/// <summary>The options of a request: all are checked for their type, three have an effect here.</summary>
internal sealed record Options(long? ContextLength, long? MaxTokens, IReadOnlyList<string> Stop)
{
    private static readonly HashSet<string> Integers =
        ["num_keep", "seed", "num_predict", "top_k", "repeat_last_n", "num_ctx", "num_batch", "num_gpu", "main_gpu", "num_thread", "draft_num_predict"];

    private static readonly HashSet<string> Floats =
        ["top_p", "min_p", "typical_p", "temperature", "repeat_penalty", "presence_penalty", "frequency_penalty"];

    private static readonly HashSet<string> Switches = ["use_mmap"];

    public static readonly Options None = new(null, null, []);

    public static Options From(JsonObject? options)
    {
        if (options is null)
            return None;

        foreach (var (name, value) in options)
            Check(name, value);
        var limit = options.Number("num_predict");
        return new Options(options.Number("num_ctx"), limit >= 0 ? limit : null, StopWords(options["stop"]));
    }

    public static IReadOnlyList<string> StopWords(JsonNode? stop) => stop switch
    {
        JsonArray words => [.. words.Select(w => w!.GetValue<string>()).Where(w => w.Length > 0)],
        JsonValue word when word.GetValueKind() == JsonValueKind.String && word.GetValue<string>().Length > 0 => [word.GetValue<string>()],
        _ => [],
    };

    private static void Check(string name, JsonNode? value)
    {
        var kind = value?.GetValueKind() ?? JsonValueKind.Null;
        if (kind == JsonValueKind.Null)
            return;

        var wanted = Integers.Contains(name) && kind != JsonValueKind.Number ? "of type integer"
            : Floats.Contains(name) && kind != JsonValueKind.Number ? "of type float32"
            : Switches.Contains(name) && kind is not (JsonValueKind.True or JsonValueKind.False) ? "of type boolean"
            : name == "stop" && value is not JsonArray ? "of type array"
            : name == "stop" && value!.AsArray().Any(w => w?.GetValueKind() != JsonValueKind.String) ? "of an array of strings"
            : null;
        if (wanted is not null)
            throw new RefusedException(StatusCodes.Status500InternalServerError, $"option \"{name}\" must be {wanted}");
    }
}
