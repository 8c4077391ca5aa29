using LitellmStack.Compose;

namespace LitellmStack.Rules.Wiring;

/// <summary>What a service publishes, with the service.</summary>
internal sealed record TakenPort(Service Service, HostPort Port);

/// <summary>The ports of this machine that were looked at, by number: each look goes to what stands beside a port alone.</summary>
internal sealed class TakenPorts
{
    /// <summary>Ranges are kept port by port; no stack has so many, and what comes after is not compared.</summary>
    private const int Most = 1_000_000;

    private readonly Dictionary<int, List<TakenPort>> _byNumber = [];
    private int _kept;

    public void Add(TakenPort port)
    {
        for (var number = port.Port.Port; number <= port.Port.Last && _kept < Most; number++, _kept++)
        {
            if (!_byNumber.TryGetValue(number, out var beside))
            {
                _byNumber[number] = beside = [];
            }

            beside.Add(port);
        }
    }

    /// <summary>Lowest number first; what holds several numbers may come several times.</summary>
    public IEnumerable<TakenPort> Beside(HostPort port) =>
        Enumerable.Range(port.Port, port.Last - port.Port + 1).SelectMany(number => _byNumber.GetValueOrDefault(number) ?? []);
}
