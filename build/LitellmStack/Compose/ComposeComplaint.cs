using System.Text.RegularExpressions;

using LitellmStack.Findings;
using LitellmStack.Sources;

namespace LitellmStack.Compose;

/// <summary>
/// Where in the files the trouble stands that `docker compose config` names: it speaks of paths ("services.db.ports.0"), services and missing
/// things, hardly ever of lines. Observed on Compose 2.40.
/// </summary>
public static partial class ComposeComplaint
{
    /// <returns>Nothing where the words name no place that is in the files.</returns>
    public static Place? PlaceOf(string complaint, ComposeSource compose)
    {
        var roots = compose.Files.Where(f => f.IsSelected).Select(f => f.File.Root).OfType<Mapping>().Reverse().ToList();
        return ByPath(complaint, roots) ?? ByService(complaint, roots) ?? ByText(complaint, roots);
    }

    private static Place? ByPath(string complaint, IReadOnlyList<Mapping> roots)
    {
        if (Unknown().Match(complaint) is { Success: true } unknown)
        {
            var keys = Segments(unknown.Groups["path"].Value);
            return roots.Select(r => Descend(r, keys) as Mapping).Select(m => m?.Entry(unknown.Groups["key"].Value)?.Key.Place).FirstOrDefault(p => p is not null);
        }

        if (Named().Match(complaint) is not { Success: true } named)
        {
            return null;
        }

        var path = Segments(named.Groups["path"].Value);
        return roots.Select(r => Descend(r, path)?.Place).FirstOrDefault(p => p is not null)
            ?? roots.Select(r => Descend(r, path[..^1])?.Place).FirstOrDefault(p => p is not null);
    }

    /// <summary>service "a" refers to undefined volume data; service "a" depends on undefined service "b"; a cycle is shown at its first service.</summary>
    private static Place? ByService(string complaint, IReadOnlyList<Mapping> roots)
    {
        var match = Service().Match(complaint);
        if (!match.Success)
        {
            return null;
        }

        var entries = roots.Select(r => (r["services"] as Mapping)?.Entry(match.Groups["service"].Value)).OfType<Entry>().ToList();
        var missing = match.Groups["missing"].Value;
        var section = match.Groups["kind"].Value is "service" ? "depends_on" : $"{match.Groups["kind"].Value}s";
        var word = missing.Length == 0 ? null
            : entries.Select(e => (e.Value as Mapping)?[section]).OfType<Node>().SelectMany(Scalars).FirstOrDefault(s => s.Text == missing || s.Text.StartsWith($"{missing}:", StringComparison.Ordinal));
        return word is not null ? word.PlaceOf(0, missing.Length) : entries.Count > 0 ? entries[0].Key.Place : null;
    }

    /// <summary>"Invalid hostPort: abc", "env file /a/b/nope.env not found": the words stand somewhere in a value.</summary>
    private static Place? ByText(string complaint, IReadOnlyList<Mapping> roots)
    {
        var match = Value().Match(complaint);
        if (!match.Success)
        {
            return null;
        }

        var value = match.Groups["value"].Value;
        value = value[(value.LastIndexOf('/') + 1)..];
        var found = roots.SelectMany(Scalars).FirstOrDefault(s => s.Text.Contains(value, StringComparison.Ordinal));
        return found?.PlaceOf(found.Text.IndexOf(value, StringComparison.Ordinal), value.Length);
    }

    private static Node? Descend(Node node, IReadOnlyList<string> path)
    {
        Node? at = node;
        foreach (var segment in path)
        {
            at = at switch
            {
                Mapping mapping => mapping[segment],
                Sequence list when int.TryParse(segment, out var index) && index >= 0 && index < list.Items.Count => list.Items[index],
                _ => null,
            };
        }

        return at;
    }

    private static string[] Segments(string path) => path.Split(['.', '[', ']'], StringSplitOptions.RemoveEmptyEntries);

    /// <summary>In the order of the file; aliases of one node once.</summary>
    private static IEnumerable<Scalar> Scalars(Node root)
    {
        var seen = new HashSet<Node>(ReferenceEqualityComparer.Instance);
        var open = new Stack<Node>([root]);
        while (open.TryPop(out var node))
        {
            if (!seen.Add(node))
            {
                continue;
            }

            if (node is Scalar scalar)
            {
                yield return scalar;
            }

            foreach (var child in Enumerable.Reverse(Children(node)))
            {
                open.Push(child);
            }
        }
    }

    private static List<Node> Children(Node node) => node switch
    {
        Mapping mapping => [.. mapping.Entries.SelectMany(e => (Node[])[e.Key, e.Value])],
        Sequence list => [.. list.Items],
        _ => [],
    };

    [GeneratedRegex(@":\s+(?<path>[\w.\[\]-]*)\s*additional properties '(?<key>[^']+)'")]
    private static partial Regex Unknown();

    [GeneratedRegex(@"(?<path>(services|volumes|networks|configs|secrets)(\.|\[)[\w.\[\]-]*[\w\]])")]
    private static partial Regex Named();

    [GeneratedRegex(@"(service ""|cycle detected: )(?<service>[\w.-]+)(.*undefined (?<kind>service|volume|network|secret|config) ""?(?<missing>[\w.-]*\w))?")]
    private static partial Regex Service();

    [GeneratedRegex(@"(Invalid (hostPort|containerPort|ip address|proto): |env file |open )(?<value>\S*[^\s:])")]
    private static partial Regex Value();
}
