using LitellmStack.Sources;

namespace LitellmStack.LiteLlm;

/// <summary>What one line of LiteLLM versions understands, from config/known/litellm-LINE.yml.</summary>
/// <param name="Line">"1.108".</param>
public sealed record GatewayTables(string Line, Mapping Tables)
{
    private const string Top = "top_level";

    private static readonly string[] Elsewhere = ["misplaced", "refused", "no_effect"];

    private readonly Dictionary<string, IReadOnlyList<string>> _names = new(StringComparer.Ordinal)
    {
        [Top] = NamesIn(Tables[Top]),
        ["model_list"] = NamesIn(Tables["model"]),
        ["general_settings"] = NamesIn(Tables["general_settings"]),
        ["litellm_settings"] = [.. NamesIn(Tables["litellm_settings"]), .. NamesIn(Tables["litellm_attributes"])],
        ["router_settings"] = NamesIn(Tables["router_settings"]),
        ["litellm_params"] =
            [.. NamesIn(Tables["litellm_params"]), .. (Tables["provider_params"] as Mapping)?.Entries.SelectMany(p => NamesIn(p.Value)) ?? []],
        ["model_info"] = NamesIn(Tables["model_info"]),
        ["environment"] = NamesIn(Tables["environment"]),
        ["providers"] = NamesIn(Tables["providers"]),
        ["targets_are_lists"] = NamesIn(Tables["targets_are_lists"]),
        ["refused_values"] = NamesIn(Tables["refused_values"]),
        ["open_values"] = NamesIn(Tables["open_values"]),
    };

    private readonly IReadOnlyList<string> _documented = NamesIn(Tables["litellm_settings"]);

    public IReadOnlyList<string> Sections => _names[Top];

    /// <summary>The keys that a section understands: "general_settings", "litellm_params".</summary>
    public IReadOnlyList<string> Names(string section) => _names.GetValueOrDefault(section) ?? [];

    /// <summary>The keys that a section's reference lists; of litellm_settings the further attributes of the module are left out.</summary>
    public IReadOnlyList<string> Documented(string section) => section == "litellm_settings" ? _documented : Names(section);

    /// <summary>What stands before a model's name: "openai", "ollama_chat".</summary>
    public IReadOnlyList<string> Providers => _names["providers"];

    /// <summary>Settings whose targets must be lists: "fallbacks".</summary>
    public IReadOnlyList<string> FallbackSettings => _names["targets_are_lists"];

    /// <summary>Settings that understand certain words only, and the lists of callbacks.</summary>
    public IEnumerable<KnownWords> Words =>
    [
        .. ((Tables["values"] as Mapping)?.Entries ?? []).Select(e => new KnownWords(
            e.Key.Text, NamesIn(e.Value), Names("refused_values").Contains(e.Key.Text) ? FateOfAWord.Refused : FateOfAWord.NotKnown, Names("open_values").Contains(e.Key.Text))),
        .. NamesIn(Tables["callback_lists"]).Select(key => new KnownWords($"litellm_settings.{key}", NamesIn(Tables["callbacks"]), FateOfAWord.Nothing, IsOpen: true)),
    ];

    /// <summary>Which forms a key's value may have, "text" or "list"; nothing where that is not known.</summary>
    public IReadOnlyList<string>? Types(string section, string key) =>
        (Tables[section == "model_list" ? "model" : section] as Mapping)?[key] is Scalar { Text: not "any" } type ? type.Text.Split('|') : null;

    /// <summary>What happens to a key that no table lists: "ignored silently".</summary>
    public string FateOfUnknown(string section) => ((Tables["unknown_names"] as Mapping)?[section] as Scalar)?.Text ?? "not known to be read";

    /// <summary>Where a key that has no effect in its section works; nothing where the tables do not list it.</summary>
    public KeyHome? Misplaced(string section, string key)
    {
        var listed = Elsewhere
            .Select(table => (Tables[table] as Mapping)?[$"{section}.{key}"] as Mapping)
            .FirstOrDefault(m => m is not null);
        return listed is null ? null : KeyHome.Read((listed["to"] as Scalar)?.Text);
    }

    /// <summary>The variable that is meant by one that nothing reads.</summary>
    public string? MeantBy(string variable) => ((Tables["invented_variables"] as Mapping)?[variable] as Scalar)?.Text;

    /// <summary>Whether a key stops the start.</summary>
    public bool Refuses(string section, string key) => (Tables["refused"] as Mapping)?[$"{section}.{key}"] is not null;

    /// <summary>How every key of a setting's mapping ends; nothing where they have no such form.</summary>
    public string? EndingOfKeys(string section, string key) => ((Tables["endings_of_keys"] as Mapping)?[$"{section}.{key}"] as Scalar)?.Text;

    /// <summary>The version from which on a key is understood, where that is a later one.</summary>
    public string? Since(string section, string key) => ((Tables["newer"] as Mapping)?[$"{section}.{key}"] as Scalar)?.Text;

    public static GatewayTables? Read(YamlFile file) =>
        file.Root is { } root && root["version"] is Scalar version ? new GatewayTables(version.Text, root) : null;

    private static IReadOnlyList<string> NamesIn(Node? node) => node switch
    {
        Mapping mapping => [.. mapping.Entries.Select(e => e.Key.Text)],
        Sequence list => [.. list.Items.SelectMany(NamesIn)],
        Scalar scalar => [scalar.Text],
        _ => [],
    };
}
