using LitellmStack.Sources;

namespace LitellmStack.LiteLlm;

/// <summary>An entry of model_list.</summary>
/// <param name="Name">What clients ask for; several entries of one name share the load.</param>
public sealed record Route(Scalar Name, Mapping Entry)
{
    public Mapping? Params => Entry["litellm_params"] as Mapping;

    /// <summary>"ollama_chat/tinyllama".</summary>
    public Scalar? Model => Params?["model"] as Scalar;

    public Scalar? ApiBase => Params?["api_base"] as Scalar;

    /// <summary>What stands before the first slash of the model; nothing where there is none.</summary>
    public string? Provider => Model?.Text.IndexOf('/', StringComparison.Ordinal) is { } slash and > 0 ? Model.Text[..slash] : null;

    public bool IsOllama => Provider is "ollama" or "ollama_chat";

    /// <summary>The model as its provider calls it.</summary>
    public string ModelAtProvider => Model?.Text[(Provider?.Length + 1 ?? 0)..] ?? "";

    public static IReadOnlyList<Route> All(Mapping? root) =>
        root?["model_list"] is Sequence list
            ? [.. list.Items.OfType<Mapping>().Where(m => m["model_name"] is Scalar).Select(m => new Route((Scalar)m["model_name"]!, m))]
            : [];
}
