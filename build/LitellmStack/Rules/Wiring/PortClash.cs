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

    public override string Source => "Docker 28.5 with Compose 2.40, run; 'docker compose config' does not notice, pairs ranges of one length, and adds up the profiles of all files";

    public override IEnumerable<Finding> Check(StackModel stack)
    {
        var files = stack.Compose.Files.Select((f, i) => (f.Path, i)).DistinctBy(f => f.Path).ToDictionary(f => f.Path, f => f.i, StringComparer.Ordinal);
        var company = new ServiceCompany(stack);
        var taken = new TakenPorts();

        // The file that is laid above is the one to mend, and the service that does not always run; within one the name decides, not the order of the keys.
        var published = stack.Compose.Services
            .Where(s => s.NetworkMode is null)
            .SelectMany(s => s.Ports.Select(p => HostPort.Of(p, stack.Variable)).OfType<HostPort>().Select(p => new TakenPort(s, p)))
            .OrderBy(p => files.GetValueOrDefault(p.Port.Place.File))
            .ThenBy(p => p.Service.Values.ContainsKey("profiles"))
            .ThenBy(p => p.Service.Name, StringComparer.Ordinal);
        foreach (var port in published)
        {
            if ((First(Company.Always) ?? First(Company.WithAProfile)) is { } first)
            {
                yield return Report(first, port, company.Of(first.Service, port.Service));
            }

            taken.Add(port);

            TakenPort? First(Company together) => taken.Beside(port.Port).FirstOrDefault(t => Clash(t, port) && company.Of(t.Service, port.Service) == together);
        }
    }

    private static bool Clash(TakenPort a, TakenPort b) => a.Port.Bars(b.Port) && (a.Service.Name != b.Service.Name || !a.Port.Repeats(b.Port));

    private Finding Report(TakenPort first, TakenPort second, Company together)
    {
        var (from, to) = (Math.Max(first.Port.Port, second.Port.Port), Math.Min(first.Port.Last, second.Port.Last));
        var (which, number) = from == to ? ($"Port {from} of this machine is", $"another port than {from}") : ($"Ports {from} to {to} of this machine are", $"other ports than {from} to {to}");
        var isSame = first.Service.Name == second.Service.Name;
        var isLaidOver = isSame && first.Port.Place.File != second.Port.Place.File;
        var condition = together == Company.WithAProfile ? $" With the profile '{ServiceCompany.Needed(first.Service, second.Service)}' both run:" : "";
        return At(
            second.Port.Place,
            together == Company.WithAProfile ? Severity.Warning : Severity.Error,
            $"{which} published by '{first.Service.Name}' already, at {first.Port.Place}{(isLaidOver ? ", and this line adds to it" : "")}{(condition.Length > 0 ? "." : ":")}"
                + $"{condition} the engine refuses it, and '{second.Service.Name}' does not start.",
            isLaidOver ? "Write 'ports: !override' here, so that the list replaces the other one." : $"Publish {number} here.");
    }
}
