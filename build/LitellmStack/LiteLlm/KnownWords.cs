namespace LitellmStack.LiteLlm;

/// <summary>The words that a setting is known to take.</summary>
/// <param name="Path">"router_settings.routing_strategy", "litellm_settings.cache_params.type", "environment.LITELLM_LOG".</param>
/// <param name="OfOthers">What LiteLLM does with another word.</param>
/// <param name="IsOpen">True where there may be more words than are known.</param>
public sealed record KnownWords(string Path, IReadOnlyList<string> Words, FateOfAWord OfOthers, bool IsOpen)
{
    /// <summary>"router_settings", "model_info", "environment".</summary>
    public string Section => Path[..Path.IndexOf('.', StringComparison.Ordinal)];

    /// <summary>The keys below the section, one below the other.</summary>
    public IReadOnlyList<string> Keys => Path.Split('.')[1..];
}
