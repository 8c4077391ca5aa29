using System.Runtime.InteropServices;

using LitellmStack.Compose;

namespace LitellmStack.Rules.Wiring;

/// <summary>What a service publishes, with the service.</summary>
internal sealed record TakenPort(Service Service, HostPort Port);

/// <summary>The ports of this machine that were looked at, single ones by number: each look goes to what stands beside a port alone.</summary>
internal sealed class TakenPorts
{
    /// <summary>No stack has so many ranges, or services at one port. What comes after them is not compared, so that no file can make the comparison long.</summary>
    private const int Most = 100;

    private readonly Dictionary<int, List<TakenPort>> _single = [];
    private readonly List<TakenPort> _ranges = [];

    public void Add(TakenPort port)
    {
        var beside = IsRange(port.Port) ? _ranges : CollectionsMarshal.GetValueRefOrAddDefault(_single, port.Port.Port, out _) ??= [];
        if (beside.Count < Most)
        {
            beside.Add(port);
        }
    }

    /// <summary>Single ones before ranges, lowest number first.</summary>
    public IEnumerable<TakenPort> Beside(HostPort port)
    {
        if (IsRange(port) && _ranges.Count == Most)
        {
            return [];
        }

        return Enumerable.Range(port.Port, port.Last - port.Port + 1).SelectMany(number => _single.GetValueOrDefault(number) ?? [])
            .Concat(_ranges.Where(r => r.Port.Port <= port.Last && port.Port <= r.Port.Last));
    }

    private static bool IsRange(HostPort port) => port.Last > port.Port;
}
