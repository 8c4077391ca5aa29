namespace LitellmStack.Rules.LiteLlm;

/// <summary>A part of the gateway's settings whose keys the tables list.</summary>
/// <param name="Name">As the tables call it.</param>
/// <param name="Where">As a sentence says it.</param>
internal sealed record KeySection(string Name, string Where)
{
    public static readonly KeySection Top = new("top_level", "at the top of its settings");

    public static readonly KeySection Route = Under("model_list");

    public static readonly KeySection RouteParams = Under("litellm_params");

    public static readonly KeySection RouteInfo = Under("model_info");

    /// <summary>Those that stand at the top by their names, each a mapping of settings.</summary>
    public static readonly IReadOnlyList<KeySection> OfSettings = [Under("general_settings"), Under("litellm_settings"), Under("router_settings")];

    private static KeySection Under(string name) => new(name, $"under '{name}'");
}
