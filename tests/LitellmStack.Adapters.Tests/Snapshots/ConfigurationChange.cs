namespace LitellmStack.Adapters.Tests.Snapshots;

/// <summary>What an overlay changes in a configuration: paths that it sets, paths that it takes away, and services that go with all that others gave them.</summary>
internal sealed record ConfigurationChange(IReadOnlyDictionary<string, string> Set, IReadOnlySet<string> Removed, IReadOnlySet<string> Gone)
{
    public bool IsEmpty => Set.Count == 0 && Removed.Count == 0 && Gone.Count == 0;

    public static ConfigurationChange Between(EffectiveConfiguration before, EffectiveConfiguration after)
    {
        var gone = before.Services.Except(after.Services).ToHashSet(StringComparer.Ordinal);
        return new(
            after.Values.Where(v => before.Values.GetValueOrDefault(v.Key) != v.Value).ToDictionary(StringComparer.Ordinal),
            before.Values.Keys.Where(path => !after.Values.ContainsKey(path) && !gone.Contains(EffectiveConfiguration.ServiceOf(path))).ToHashSet(StringComparer.Ordinal),
            gone);
    }

    public EffectiveConfiguration Over(EffectiveConfiguration below)
    {
        var values = below.Values.Where(v => !Takes(v.Key)).ToDictionary(StringComparer.Ordinal);
        foreach (var (path, value) in Set)
        {
            values[path] = value;
        }

        return new EffectiveConfiguration(values);
    }

    /// <summary>Paths that a later overlay changes too; a service that goes is one.</summary>
    public IEnumerable<string> Meets(ConfigurationChange later) =>
    [
        .. Set.Keys.Where(path => later.Gone.Contains(EffectiveConfiguration.ServiceOf(path))).Select(EffectiveConfiguration.ServiceOf).Distinct(),
        .. Set.Keys.Concat(Removed).Where(path => later.Set.ContainsKey(path) || later.Removed.Contains(path)),
    ];

    /// <summary>Lines taken away, then lines that are there.</summary>
    public string Lines(EffectiveConfiguration before) => string.Join('\n',
    [
        .. Gone.Concat(Removed).Concat(Set.Keys.Where(before.Values.ContainsKey)).Order(StringComparer.Ordinal)
            .Select(path => Gone.Contains(path) ? $"- {path}" : $"- {path}: {before.Values[path]}"),
        .. Set.OrderBy(v => v.Key, StringComparer.Ordinal).Select(v => $"+ {v.Key}: {v.Value}"),
    ]);

    private bool Takes(string path) => Removed.Contains(path) || Gone.Contains(EffectiveConfiguration.ServiceOf(path));
}
