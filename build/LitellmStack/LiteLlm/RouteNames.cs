using LitellmStack.CommandLine;
using LitellmStack.Sources;

namespace LitellmStack.LiteLlm;

/// <summary>What a fallback or an alias may name: a route, and whatever else the router finds one by.</summary>
public sealed class RouteNames
{
    /// <summary>A nearest word is looked for only until so many names were compared: each look goes through all of them.</summary>
    private const int MostComparisons = 200_000;

    private readonly HashSet<string> _names;
    private readonly HashSet<string> _aliases;
    private readonly List<string[]> _patterns;
    private int _comparisons;

    public RouteNames(GatewaySettings settings)
    {
        var aliases = ((settings.Section("router_settings")?["model_group_alias"] as Mapping)?.Entries ?? []).Select(e => e.Key.Text);
        _names = settings.Routes.Select(r => r.Name.Text).ToHashSet(StringComparer.Ordinal);
        _aliases = aliases.ToHashSet(StringComparer.Ordinal);
        _patterns = [.. _names.Where(n => n.Contains('*', StringComparison.Ordinal)).Select(n => n.Split('*'))];

        // The router also finds a deployment by its id, by the name its team gave it, and by the model behind it.
        foreach (var route in settings.Routes)
        {
            var info = route.Entry["model_info"] as Mapping;
            _names.UnionWith(((Node?[])[info?["id"], info?["team_public_model_name"], route.Model]).OfType<Scalar>().Select(s => s.Text));
        }
    }

    /// <summary>False where a name may come from a variable, or any name is served.</summary>
    public bool AreKnown => _patterns.All(p => p.Any(part => part.Length > 0)) && _names.All(n => !n.StartsWith(EnvReference.Prefix, StringComparison.Ordinal));

    public bool HoldRoute(string name) => _names.Contains(name) || _patterns.Any(p => Matches(p, name));

    public bool HoldRouteOrAlias(string name) => _aliases.Contains(name) || HoldRoute(name);

    public string? Nearest(string name)
    {
        if (_comparisons >= MostComparisons)
        {
            return null;
        }

        _comparisons += _names.Count + _aliases.Count;
        return NearestWord.Within(Math.Clamp(name.Length / 3, 1, 3), name, _names.Concat(_aliases).Where(n => !n.Contains('*', StringComparison.Ordinal)));
    }

    /// <param name="parts">What stands between the '*'s, which are any text.</param>
    private static bool Matches(string[] parts, string name)
    {
        if (name.Length < parts.Sum(p => p.Length) || !name.StartsWith(parts[0], StringComparison.Ordinal) || !name.EndsWith(parts[^1], StringComparison.Ordinal))
        {
            return false;
        }

        var (at, end) = (parts[0].Length, name.Length - parts[^1].Length);
        foreach (var part in parts[1..^1])
        {
            var found = name.IndexOf(part, at, end - at, StringComparison.Ordinal);
            if (found < 0)
            {
                return false;
            }

            at = found + part.Length;
        }

        return true;
    }
}
