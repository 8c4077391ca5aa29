using LitellmStack.CommandLine;
using LitellmStack.Findings;
using LitellmStack.LiteLlm;
using LitellmStack.Sources;

namespace LitellmStack.Rules.LiteLlm;

/// <summary>A key that LiteLLM does not read where it stands. What is wrong with it is one thing, so exactly one rule reports it.</summary>
/// <param name="Section">Where it stands: "top_level", "general_settings", "model_list", "litellm_params".</param>
internal sealed record StrayKey(string Section, Scalar Key, StrayKind Kind, string Remedy, Severity Severity = Severity.Error)
{
    /// <summary>Sections whose keys the tables list. Of litellm_params a provider may know more, so there only a slip of the pen is told.</summary>
    private static readonly string[] Sections = ["general_settings", "litellm_settings", "router_settings"];

    /// <summary>The version from which on the key is understood, where that is a later one.</summary>
    public string? Since { get; init; }

    private string Under => Section == "top_level" ? "at the top of its settings" : $"under '{Section}'";

    public string Message(GatewayTables tables) => Since is { } version ? $"'{Key.Text}' is understood from LiteLLM {version} on; {tables.Line} ignores it."
        : tables.Refuses(Section, Key.Text) ? $"LiteLLM {tables.Line} knows no '{Key.Text}' {Under}, and does not start with it."
        : $"LiteLLM {tables.Line} knows no '{Key.Text}' {Under}; it is {tables.FateOfUnknown(Section)}.";

    public static IEnumerable<StrayKey> All(GatewaySettings settings, GatewayTables tables) =>
    [
        .. settings.Root?.Entries.Select(e => TopLevel(tables, e.Key)).OfType<StrayKey>() ?? [],
        .. Sections.SelectMany(s => settings.Section(s)?.Entries.Select(e => InSection(tables, s, e.Key)).OfType<StrayKey>() ?? []),
        .. InRoutes(settings, tables),
    ];

    private static StrayKey? TopLevel(GatewayTables tables, Scalar key)
    {
        // A leading "x-" or "." is the custom for anchors that are merged elsewhere.
        var name = key.Text;
        if (tables.Sections.Contains(name) || name.StartsWith("x-", StringComparison.Ordinal) || name.StartsWith('.'))
        {
            return null;
        }

        return Home(tables, "top_level", name) is { } home ? new StrayKey("top_level", key, StrayKind.Place, $"Move it to '{home}'.")
            : (name == "models" ? "model_list" : NearestWord.Of(name, tables.Sections)) is { } right
                ? new StrayKey("top_level", key, StrayKind.Section, $"Write '{right}'.")
            : new StrayKey("top_level", key, StrayKind.Section, "Remove it, or move what it holds to the section that it belongs to.", Severity.Warning);
    }

    private static StrayKey? InSection(GatewayTables tables, string section, Scalar key)
    {
        var name = key.Text;
        if (tables.Misplaced(section, name) is { } to)
        {
            return to.Length == 0 ? new StrayKey(section, key, StrayKind.Word, "Remove it; nothing reads it.")
                : new StrayKey(section, key, to.StartsWith($"{section}.", StringComparison.Ordinal) ? StrayKind.Word : StrayKind.Place, $"{Written(to)}.");
        }

        if (tables.Names(section).Contains(name))
        {
            return null;
        }

        if (tables.Since(section, name) is { } version)
        {
            return new StrayKey(section, key, StrayKind.Word, "Remove it, or raise the image's version.") { Since = version };
        }

        if (Home(tables, section, name) is { } home)
        {
            return new StrayKey(section, key, StrayKind.Place, $"Move it to '{home}'.");
        }

        // Most often one indentation too many.
        if (tables.Sections.Contains(name))
        {
            return new StrayKey(section, key, StrayKind.Place, $"Write it at the top as '{name}'.", Severity.Warning);
        }

        return NearestWord.Within(Math.Clamp(name.Length / 3, 2, 3), name, tables.Names(section)) is { } right
            ? new StrayKey(section, key, StrayKind.Word, $"Write '{right}'.")
            : new StrayKey(section, key, StrayKind.Word, "Remove it, or write the key that is meant.", Severity.Warning);
    }

    /// <summary>Thousands of routes have a dozen keys: each is looked up once.</summary>
    private static IEnumerable<StrayKey> InRoutes(GatewaySettings settings, GatewayTables tables)
    {
        var judged = new Dictionary<(string Section, string Key), StrayKey?>();
        foreach (var route in ((settings.Root?["model_list"] as Sequence)?.Items ?? []).OfType<Mapping>())
        {
            foreach (var (section, mapping) in ((string, Mapping?)[])
                [("model_list", route), ("litellm_params", route["litellm_params"] as Mapping), ("model_info", route["model_info"] as Mapping)])
            {
                foreach (var (key, _) in mapping?.Entries ?? [])
                {
                    if (!judged.TryGetValue((section, key.Text), out var stray))
                    {
                        judged[(section, key.Text)] = stray = InRoute(tables, section, key);
                    }

                    if (stray is not null)
                    {
                        yield return stray with { Key = key };
                    }
                }
            }
        }
    }

    private static StrayKey? InRoute(GatewayTables tables, string section, Scalar key)
    {
        var (name, names, isTop) = (key.Text, tables.Names(section), section == "model_list");

        // A slip of the pen in a short word is a word of its own.
        if (names.Contains(name) || (!isTop && name.Length <= 4))
        {
            return null;
        }

        return NearestWord.Within(isTop ? 2 : 1, name, names) is { } right
                ? new StrayKey(section, key, StrayKind.Word, $"Write '{right}'.", section == "model_info" ? Severity.Warning : Severity.Error)
            : isTop && tables.Names("litellm_params").Contains(name)
                ? new StrayKey(section, key, StrayKind.Place, "Move it into 'litellm_params', below the route's name.")
            : null;
    }

    /// <summary>Another section that lists the key, or a section of its own at the top.</summary>
    private static string? Home(GatewayTables tables, string section, string key) =>
        Sections.FirstOrDefault(s => s != section && tables.Documented(s).Contains(key));

    private static string Written(string to)
    {
        var dot = to.IndexOf('.', StringComparison.Ordinal);
        return dot < 0 ? $"Write it at the top as '{to}'"
            : to[..dot] == "environment" ? $"Set the variable {to[(dot + 1)..]} of the gateway's service instead"
            : $"Write '{to[(dot + 1)..]}' under '{to[..dot]}'";
    }
}
