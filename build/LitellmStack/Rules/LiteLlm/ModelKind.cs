using LitellmStack.LiteLlm;
using LitellmStack.Sources;

namespace LitellmStack.Rules.LiteLlm;

/// <summary>What a route's model is for: by what the route says, by the catalogue, and by what such models are named.</summary>
internal static class ModelKind
{
    private static readonly string[] Embeddings = ["all-minilm", "bge-large", "bge-m3", "bge-small", "bge-base", "paraphrase-multilingual", "multilingual-e5"];

    /// <summary>What model_info.mode says; nothing where it says nothing.</summary>
    public static string? Written(Route route) => ((route.Entry["model_info"] as Mapping)?["mode"] as Scalar)?.Text;

    /// <summary>"embedding" or "rerank" where the model's own name or the catalogue says so; nothing for every other.</summary>
    public static string? Named(StackModel stack, Route route)
    {
        var model = route.ModelAtProvider;
        var last = model[(model.LastIndexOf('/') + 1)..];
        return last.Contains("rerank", StringComparison.OrdinalIgnoreCase) ? "rerank"
            : (route.IsOllama && stack.Catalogue?[model] is { Mode: "embedding" })
                || last.Contains("embed", StringComparison.OrdinalIgnoreCase)
                || Embeddings.Any(e => last.StartsWith(e, StringComparison.OrdinalIgnoreCase)) ? "embedding"
            : null;
    }
}
