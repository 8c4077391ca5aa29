using LitellmStack.Findings;
using LitellmStack.Sources;

namespace LitellmStack.Compose;

/// <summary>One service while files are laid over each other.</summary>
internal sealed class ServiceLayer(Scalar name)
{
    private readonly OrderedDictionary<string, ServiceVariable> _environment = new(StringComparer.Ordinal);
    private readonly OrderedDictionary<string, Node> _networks = new(StringComparer.Ordinal);
    private readonly OrderedDictionary<string, Node> _dependsOn = new(StringComparer.Ordinal);
    private readonly Dictionary<string, List<Node>> _lists = new(StringComparer.Ordinal);
    private readonly Dictionary<string, Node> _values = new(StringComparer.Ordinal);
    private Place _environmentPlace = name.Place;
    private bool _listsEnvironment;

    public void Lay(Mapping service)
    {
        foreach (var (key, value) in service.Entries)
        {
            switch (key.Text)
            {
                case "environment":
                    _environmentPlace = key.Place;
                    _listsEnvironment = value is Sequence;
                    NamedItems.Lay(_environment, value, NamedItems.Variable);
                    break;
                case "networks":
                    NamedItems.Lay(_networks, value, (key, item) => item ?? key);
                    break;
                case "depends_on":
                    NamedItems.Lay(_dependsOn, value, (key, item) => item ?? key);
                    break;
                case "ports" or "volumes" or "env_file" or "extra_hosts" or "links":
                    Append(key.Text, value);
                    break;
                default:
                    if (value.Tag is ServiceLayers.Reset)
                    {
                        _values.Remove(key.Text);
                    }
                    else if (value is not Scalar { IsNull: true } || key.Text is "command" or "entrypoint" || !_values.ContainsKey(key.Text))
                    {
                        // A null leaves what is below; of a command it takes away.
                        _values[key.Text] = value;
                    }

                    break;
            }
        }
    }

    public Service ToService() => new(name.Text, name.Place)
    {
        Image = _values.GetValueOrDefault("image") is Scalar image ? new ComposeText(image) : null,
        IsBuilt = _values.ContainsKey("build"),
        Environment = [.. _environment.Values],
        EnvironmentPlace = _environmentPlace,
        ListsEnvironment = _listsEnvironment,
        EnvFiles = [.. Items("env_file").Select(f => f is Mapping m ? m["path"] : f).OfType<Scalar>().Select(s => new ComposeText(s))],
        Ports = [.. Items("ports").Select(ServicePort.Of).OfType<ServicePort>()],
        Mounts = Mounts(),
        Command = [.. Words(_values.GetValueOrDefault("command"))],
        Networks = [.. _networks.Keys],
        DependsOn = [.. _dependsOn.Select(d => Dependency(d.Key, d.Value))],
        Aliases =
        [
            .. Words(_values.GetValueOrDefault("container_name")).Select(t => t.Written),
            .. _networks.Values.OfType<Mapping>().SelectMany(n => Words(n["aliases"])).Select(t => t.Written),
        ],
        ExtraHosts =
        [
            .. Items("extra_hosts").OfType<Scalar>().Select(h => h.Text.Split(':', '=')[0]),
            .. Items("links").OfType<Scalar>().Select(l => l.Text[(l.Text.IndexOf(':', StringComparison.Ordinal) + 1)..]),
        ],
        NetworkMode = (_values.GetValueOrDefault("network_mode") as Scalar)?.Text,
        Values = _values,
        IsWhole = !_values.ContainsKey("extends"),
    };

    private void Append(string key, Node value)
    {
        var list = _lists.TryGetValue(key, out var known) ? known : _lists[key] = [];
        if (value.Tag is ServiceLayers.Reset or ServiceLayers.Override)
        {
            list.Clear();
        }

        switch (value)
        {
            case Sequence sequence:
                list.AddRange(sequence.Items);
                break;
            case Mapping mapping:
                list.AddRange(mapping.Entries.Select(e => e.Key));
                break;
            case Scalar { IsNull: false } scalar:
                list.Add(scalar);
                break;
        }
    }

    /// <summary>A later mount takes the place of the one at the same target.</summary>
    private List<ServiceMount> Mounts()
    {
        var byTarget = new OrderedDictionary<string, ServiceMount>(StringComparer.Ordinal);
        foreach (var mount in Items("volumes").Select(ServiceMount.Of).OfType<ServiceMount>())
        {
            byTarget[mount.Target.Written.TrimEnd('/')] = mount;
        }

        return [.. byTarget.Values];
    }

    private List<Node> Items(string key) => _lists.GetValueOrDefault(key) ?? [];

    private static IEnumerable<ComposeText> Words(Node? node) => node switch
    {
        Scalar scalar => [new ComposeText(scalar)],
        Sequence list => list.Items.OfType<Scalar>().Select(s => new ComposeText(s)),
        _ => [],
    };

    private static ServiceDependency Dependency(string name, Node node) =>
        new(name, node.Place, ((node as Mapping)?["condition"] as Scalar)?.Text ?? "service_started");
}
