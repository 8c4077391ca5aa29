using System.Text;

namespace LitellmStack.Adapters.Tests.Snapshots;

/// <summary>
/// Combinations of overlays, explained by the base, by what each overlay alone changes in it, and by what two of them change together and neither
/// alone. All three are reviewed as snapshots, so what they explain is reviewed too: no combination needs a file of its own.
/// </summary>
/// <param name="combinations">By the names of their overlays, in the order in which they are laid.</param>
internal sealed class OverlaysTogether(IReadOnlyList<(IReadOnlyList<string> Overlays, EffectiveConfiguration Configuration)> combinations)
{
    private readonly Dictionary<string, EffectiveConfiguration> _byName = combinations.ToDictionary(c => Name(c.Overlays), c => c.Configuration, StringComparer.Ordinal);

    private readonly Dictionary<string, ConfigurationChange> _known = new(StringComparer.Ordinal);

    public EffectiveConfiguration Base => _byName[""];

    public ConfigurationChange Alone(string overlay) => Known(overlay, () => ConfigurationChange.Between(Base, _byName[overlay]));

    /// <summary>For every two that touch one path: what it is then; and whatever else they only do together.</summary>
    public string Meetings()
    {
        var text = new StringBuilder();
        foreach (var (overlays, actual) in combinations.Where(c => c.Overlays.Count == 2))
        {
            var lines = Alone(overlays[0]).Meets(Alone(overlays[1])).Select(path => Line(path, actual)).Order(StringComparer.Ordinal).ToList();
            var together = Together(overlays[0], overlays[1]);
            lines.AddRange(together.IsEmpty ? [] : together.Lines(Laid(overlays)).Split('\n'));
            text.Append(lines.Count == 0 ? "" : $"{Name(overlays)}\n{string.Concat(lines.Select(line => $"    {line}\n"))}");
        }

        return text.Length == 0 ? "no two overlays change the same" : text.ToString();
    }

    /// <summary>Where a combination is not what its parts say: its name, and the path with both values.</summary>
    public IReadOnlyList<string> Unexplained() =>
    [
        .. from combination in combinations
           let expected = Expected(combination.Overlays)
           from path in expected.Values.Keys.Union(combination.Configuration.Values.Keys).Order(StringComparer.Ordinal)
           let value = combination.Configuration.Values.GetValueOrDefault(path, "not there")
           where expected.Values.GetValueOrDefault(path, "not there") != value
           select $"{Name(combination.Overlays)}: {path} is {value}, its overlays say {expected.Values.GetValueOrDefault(path, "not there")}",
    ];

    private static string Name(IEnumerable<string> overlays) => string.Join(" + ", overlays);

    private static string Line(string path, EffectiveConfiguration actual) => actual.Values.TryGetValue(path, out var value) ? $"{path}: {value}" : $"{path} is not there";

    private ConfigurationChange Known(string name, Func<ConfigurationChange> make) => _known.TryGetValue(name, out var known) ? known : _known[name] = make();

    private EffectiveConfiguration Laid(IEnumerable<string> overlays) => overlays.Aggregate(Base, (below, overlay) => Alone(overlay).Over(below));

    private ConfigurationChange Together(string first, string second) =>
        Known(Name([first, second]), () => ConfigurationChange.Between(Laid([first, second]), _byName[Name([first, second])]));

    private EffectiveConfiguration Expected(IReadOnlyList<string> overlays)
    {
        var configuration = Base;
        for (var i = 0; i < overlays.Count; i++)
        {
            configuration = Alone(overlays[i]).Over(configuration);
            configuration = overlays.Take(i).Aggregate(configuration, (below, earlier) => Together(earlier, overlays[i]).Over(below));
        }

        return configuration;
    }
}
