using System.Text.Json;

namespace LitellmStack.Compose;

/// <summary>The configuration that Compose made of the files, overlays and variables: what it says, not what we read.</summary>
public sealed record EffectiveConfig(IReadOnlyList<EffectiveService> Services)
{
    /// <summary>Reads `docker compose config --format json` and the lines of `docker compose config --hash '*'`.</summary>
    public static EffectiveConfig Read(string json, string hashes)
    {
        var byService = hashes.Split('\n', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries)
            .Select(line => line.Split(' ', 2))
            .Where(parts => parts.Length == 2)
            .ToDictionary(parts => parts[0], parts => parts[1].Trim(), StringComparer.Ordinal);
        using var document = JsonDocument.Parse(json);
        var services = document.RootElement.TryGetProperty("services", out var all) ? all.EnumerateObject().Select(s => Service(s, byService)) : [];
        return new(InDependencyOrder([.. services.OrderBy(s => s.Name, StringComparer.Ordinal)]));
    }

    public EffectiveService? this[string service] => Services.FirstOrDefault(s => s.Name == service);

    /// <summary>These services and all that they depend on; everything where none is named.</summary>
    public EffectiveConfig Only(IReadOnlyList<string> services)
    {
        var kept = Services.Where(s => services.Count == 0 || services.Contains(s.Name)).Select(s => s.Name).ToHashSet(StringComparer.Ordinal);
        foreach (var service in Services.Reverse().Where(s => kept.Contains(s.Name)))
        {
            kept.UnionWith(service.DependsOn);
        }

        return new([.. Services.Where(s => kept.Contains(s.Name))]);
    }

    private static EffectiveService Service(JsonProperty service, Dictionary<string, string> hashes) => new(
        service.Name,
        service.Value.TryGetProperty("image", out var image) ? image.GetString()! : "",
        hashes.GetValueOrDefault(service.Name, ""),
        [.. Items(service.Value, "ports").Where(p => p.TryGetProperty("published", out _)).Select(p => new PublishedPort(
            p.TryGetProperty("host_ip", out var ip) ? ip.GetString()! : "0.0.0.0",
            int.Parse(p.GetProperty("published").ToString(), System.Globalization.CultureInfo.InvariantCulture),
            p.GetProperty("target").GetInt32()))],
        [.. service.Value.TryGetProperty("depends_on", out var dependencies) ? dependencies.EnumerateObject().Select(d => d.Name) : []],
        service.Value.TryGetProperty("environment", out var environment)
            ? environment.EnumerateObject().ToDictionary(e => e.Name, e => e.Value.ValueKind == JsonValueKind.Null ? null : e.Value.ToString(), StringComparer.Ordinal)
            : new Dictionary<string, string?>(StringComparer.Ordinal));

    private static JsonElement.ArrayEnumerator Items(JsonElement service, string name) =>
        service.TryGetProperty(name, out var list) ? list.EnumerateArray() : default;

    /// <summary>A service after those it depends on; by name where that leaves a choice.</summary>
    private static List<EffectiveService> InDependencyOrder(List<EffectiveService> services)
    {
        var ordered = new List<EffectiveService>();
        while (services.Count > 0)
        {
            var next = services.Find(s => s.DependsOn.All(d => !services.Exists(other => other.Name == d))) ?? services[0];
            services.Remove(next);
            ordered.Add(next);
        }

        return ordered;
    }
}
