using LitellmStack.Compose;
using LitellmStack.Findings;
using LitellmStack.Sources;

namespace LitellmStack.Rules.Wiring;

public sealed class NetworkSplit : Rule
{
    public override string Id => "wiring/network-split";

    public override Severity Severity => Severity.Error;

    public override string Title => "The gateway shares a network with each service that it calls";

    public override string Why => "A service that names its networks leaves the default one. Across networks no name is found: each call fails to connect.";

    public override string Remedy => "Put both services on one network.";

    public override string Source => "Docker's networks: names are found by containers of the same network";

    public override IEnumerable<Finding> Check(StackModel stack)
    {
        if (stack.Gateway is not { NetworkMode: null } gateway || !stack.Compose.IsWhole || Networks(stack, gateway) is not { } own)
        {
            return [];
        }

        return Called(stack, gateway)
            .Where(c => c.Service is { NetworkMode: null } && c.Service.Name != gateway.Name && !gateway.ExtraHosts.Contains(c.Service.Name))
            .DistinctBy(c => c.Service.Name)
            .Where(c => Networks(stack, c.Service) is { } theirs && !theirs.Overlaps(own))
            .Select(c => At(
                gateway.Place,
                $"'{gateway.Name}' is on {Shown(gateway)} and '{c.Service.Name}' ({c.Service.Place}) on {Shown(c.Service)}: they share no network, so what {c.Place} names is not found, and {c.Consequence}.",
                $"Add '{Keys(c.Service)[0]}' under 'networks' of '{gateway.Name}'{(gateway.Networks.Count == 0 ? ", beside 'default'" : "")}."));
    }

    private static IEnumerable<CalledService> Called(StackModel stack, Service gateway)
    {
        foreach (var (route, address) in RouteAddresses.Of(stack))
        {
            if (address.Service(stack.Compose) is { } server)
            {
                yield return new(server, address.Place, $"each call of '{route.Name.Text}' fails to connect");
            }
        }

        if (DatabaseAddress.Of(stack, gateway) is { Host: { Text: { } host } given } && stack.Compose.Services.FirstOrDefault(s => ApiBase.IsNamed(s, host)) is { } database)
        {
            yield return new(database, given.Place, "the gateway does not start without its database");
        }
    }

    private sealed record CalledService(Service Service, Place Place, string Consequence);

    /// <summary>By the names that the engine knows; nothing where one depends on a variable.</summary>
    private static HashSet<string>? Networks(StackModel stack, Service service)
    {
        var names = Keys(service).Select(k => stack.Compose.Networks.GetValueOrDefault(k)?.Value is Mapping settings && settings["name"] is Scalar name ? name.Text : k).ToHashSet(StringComparer.Ordinal);
        return names.Any(n => n.Contains('$', StringComparison.Ordinal)) ? null : names;
    }

    private static IReadOnlyList<string> Keys(Service service) => service.Networks.Count == 0 ? ["default"] : [.. service.Networks.Order(StringComparer.Ordinal)];

    private static string Shown(Service service) => string.Join(", ", Keys(service).Select(k => $"'{k}'"));
}
