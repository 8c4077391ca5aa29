using LitellmStack.Sources;

namespace LitellmStack.Compose;

/// <summary>Lays compose files over each other, service by service; "!reset" takes away, "!override" replaces.</summary>
internal sealed class ServiceLayers
{
    internal const string Reset = "!reset";
    internal const string Override = "!override";

    private readonly OrderedDictionary<string, ServiceLayer> _services = new(StringComparer.Ordinal);

    private readonly HashSet<string> _externalNetworks = new(StringComparer.Ordinal);

    public bool IsWhole { get; private set; } = true;

    public IReadOnlyCollection<string> ExternalNetworks => _externalNetworks;

    public IReadOnlyList<Service> Services => [.. _services.Values.Select(s => s.ToService())];

    public void Lay(Mapping document)
    {
        IsWhole &= document["include"] is null;
        foreach (var network in (document["networks"] as Mapping)?.Entries ?? [])
        {
            // 'external: false' is rare enough to be taken for a network of others: that keeps rules silent, never wrong.
            if (network.Value is Mapping settings && settings["external"] is not null)
            {
                _externalNetworks.Add(network.Key.Text);
            }
        }

        if (document["services"] is not Mapping services)
        {
            return;
        }

        foreach (var entry in services.Entries)
        {
            if (entry.Value.Tag is Reset)
            {
                _services.Remove(entry.Key.Text);
            }
            else if (entry.Value is Mapping service)
            {
                if (service.Tag is Override || !_services.TryGetValue(entry.Key.Text, out var layer))
                {
                    layer = _services[entry.Key.Text] = new ServiceLayer(entry.Key);
                }

                layer.Lay(service);
            }
        }
    }
}
