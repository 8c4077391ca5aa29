using LitellmStack.Sources;

namespace LitellmStack.LiteLlm;

/// <summary>A setting that names fallbacks: under router_settings, or under litellm_settings.</summary>
/// <param name="Key">"fallbacks", "default_fallbacks".</param>
public sealed record Fallback(Scalar Key, Node Value)
{
    private static readonly string[] Sections = ["router_settings", "litellm_settings"];

    /// <summary>A list of routes for all, instead of a list for each.</summary>
    public bool IsForAll => Key.Text == "default_fallbacks";

    /// <summary>The routes whose failure is covered; '*' is any.</summary>
    public IEnumerable<Scalar> Sources => IsForAll ? [] : Entries.Select(e => e.Key).Where(k => k.Text != "*");

    /// <summary>The routes that step in; a target with parameters of its own is a mapping, and not among them.</summary>
    public IEnumerable<Scalar> Targets =>
        IsForAll
            ? (Value as Sequence)?.Items.OfType<Scalar>() ?? []
            : Entries.Select(e => e.Value).OfType<Sequence>().SelectMany(t => t.Items).OfType<Scalar>();

    private IEnumerable<Entry> Entries => (Value as Sequence)?.Items.OfType<Mapping>().SelectMany(m => m.Entries) ?? [];

    public static IEnumerable<Fallback> All(GatewaySettings settings, GatewayTables tables) =>
        Sections.SelectMany(s => settings.Section(s)?.Entries ?? [])
            .Where(e => tables.FallbackSettings.Contains(e.Key.Text))
            .Select(e => new Fallback(e.Key, e.Value));
}
