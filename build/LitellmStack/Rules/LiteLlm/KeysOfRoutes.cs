using LitellmStack.CommandLine;
using LitellmStack.Findings;
using LitellmStack.LiteLlm;
using LitellmStack.Sources;

namespace LitellmStack.Rules.LiteLlm;

/// <summary>The keys of a route and of its parts. A provider or a reader of its own may know more of them, so only a slip of the pen is told.</summary>
internal static class KeysOfRoutes
{
    private static readonly KeySection[] Sections = [KeySection.Route, KeySection.RouteParams, KeySection.RouteInfo];

    /// <summary>Thousands of routes have a dozen keys: each is looked up once.</summary>
    public static IEnumerable<StrayKey> Stray(GatewaySettings settings, GatewayTables tables)
    {
        var judged = Sections.ToDictionary(s => s, _ => new Dictionary<string, StrayKey?>(StringComparer.Ordinal));
        foreach (var route in ((settings.Root?["model_list"] as Sequence)?.Items ?? []).OfType<Mapping>())
        {
            foreach (var (section, key) in Keys(route))
            {
                var known = judged[section];
                if (!known.TryGetValue(key.Text, out var stray))
                {
                    known[key.Text] = stray = Judge(tables, section, key);
                }

                if (stray is not null)
                {
                    yield return stray with { Key = key };
                }
            }
        }
    }

    private static IEnumerable<PlacedKey> Keys(Mapping route) =>
    [
        .. In(KeySection.Route, route),
        .. In(KeySection.RouteParams, route[KeySection.RouteParams.Name] as Mapping),
        .. In(KeySection.RouteInfo, route[KeySection.RouteInfo.Name] as Mapping),
    ];

    private static IEnumerable<PlacedKey> In(KeySection section, Mapping? mapping) =>
        mapping?.Entries.Where(KeysOfSections.HasValue).Select(e => new PlacedKey(section, e.Key)) ?? [];

    private static StrayKey? Judge(GatewayTables tables, KeySection section, Scalar key)
    {
        var (name, names) = (key.Text, tables.Names(section.Name));
        if (names.Contains(name))
        {
            return null;
        }

        // Indented under the route that it stands below.
        if (KeySection.OfSettings.Any(s => s.Name == name))
        {
            return new StrayKey(section, key, StrayKind.Place, $"Write it at the top as '{name}'.", Severity.Warning);
        }

        if (section == KeySection.Route)
        {
            return OfTheRoute(tables, key, names);
        }

        // A slip of the pen in a short word is a word of its own.
        return name.Length > 4 && NearestWord.Within(1, name, names) is { } right
            ? new StrayKey(section, key, StrayKind.Word, $"Write '{right}'.", section == KeySection.RouteInfo ? Severity.Warning : Severity.Error)
            : null;
    }

    private static StrayKey? OfTheRoute(GatewayTables tables, Scalar key, IReadOnlyList<string> names)
    {
        if (NearestWord.Within(2, key.Text, names) is { } right)
        {
            return new StrayKey(KeySection.Route, key, StrayKind.Word, $"Write '{right}'.");
        }

        return tables.Names(KeySection.RouteParams.Name).Contains(key.Text)
            ? new StrayKey(KeySection.Route, key, StrayKind.Place, $"Move it into '{KeySection.RouteParams.Name}', below the route's name.")
            : null;
    }
}
