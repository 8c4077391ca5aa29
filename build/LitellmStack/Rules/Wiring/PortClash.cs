using LitellmStack.Compose;
using LitellmStack.Findings;

namespace LitellmStack.Rules.Wiring;

public sealed class PortClash : Rule
{
    public override string Id => "wiring/port-clash";

    public override Severity Severity => Severity.Error;

    public override string Title => "No port of this machine is published twice";

    public override string Why =>
        "One address and port goes to one container. The engine refuses the second: 'port is already allocated', and 'up' ends with half a stack. "
        + "An overlay adds a port to those of the file below it; it does not replace them.";

    public override string Remedy => "Give one of the two another port. In an overlay, 'ports: !override' replaces the list.";

    public override string Source => "Docker 28.5 with Compose 2.40, run; 'docker compose config' does not notice";

    public override IEnumerable<Finding> Check(StackModel stack)
    {
        var files = stack.Compose.Files.Select((f, i) => (f.Path, i)).DistinctBy(f => f.Path).ToDictionary(f => f.Path, f => f.i, StringComparer.Ordinal);
        var published = stack.Compose.Services
            .Where(s => s.NetworkMode is null)
            .SelectMany(s => s.Ports.Select(p => (Service: s, Port: HostPort.Of(p, stack.Variable)!)))
            .Where(p => p.Port is not null)
            .GroupBy(p => (p.Port.Port, p.Port.Protocol));
        foreach (var group in published)
        {
            // The file that is laid above is the one to mend; within one the name decides, not the order of the keys.
            var ports = group.OrderBy(p => files.GetValueOrDefault(p.Port.Place.File)).ThenBy(p => p.Service.Name, StringComparer.Ordinal).ToList();
            for (var i = 1; i < ports.Count; i++)
            {
                if (ports.Take(i).Where(p => Clash(p, ports[i])).Select(p => ((Service Service, HostPort Port)?)p).FirstOrDefault() is { } first)
                {
                    yield return Report(first, ports[i]);
                }
            }
        }
    }

    /// <summary>Services of different profiles need not run together; one port that is written twice for one service counts once.</summary>
    private static bool Clash((Service Service, HostPort Port) a, (Service Service, HostPort Port) b) =>
        a.Port.Bars(b.Port)
        && (a.Service.Name != b.Service.Name || a.Port.Inside != b.Port.Inside || a.Port.Address != b.Port.Address)
        && (a.Service.Name == b.Service.Name || !(a.Service.Values.ContainsKey("profiles") || b.Service.Values.ContainsKey("profiles")));

    private Finding Report((Service Service, HostPort Port) first, (Service Service, HostPort Port) second)
    {
        var isSame = first.Service.Name == second.Service.Name;
        var isLaidOver = first.Port.Place.File != second.Port.Place.File;
        return At(
            second.Port.Place,
            $"Port {second.Port.Port} of this machine is published by '{first.Service.Name}' already, at {first.Port.Place}{(isSame && isLaidOver ? ", and this line adds to it" : "")}: "
                + $"the engine refuses it, and '{second.Service.Name}' does not start.",
            isSame && isLaidOver ? "Write 'ports: !override' here, so that the list replaces the other one." : $"Publish another port than {second.Port.Port} here.");
    }
}
