using LitellmStack.CommandLine;
using LitellmStack.Compose;
using LitellmStack.Findings;
using LitellmStack.LiteLlm;

namespace LitellmStack.Rules.Wiring;

public sealed class ApiBaseHost : Rule
{
    public override string Id => "wiring/api-base-host";

    public override Severity Severity => Severity.Error;

    public override string Title => "A route's address names a host that the gateway's container can reach";

    public override string Why =>
        "Inside a container 'localhost' is the container itself, and a name without a dot is a service or nothing. Each call of the route fails to connect.";

    public override string Remedy => "Write the name of the compose service that serves the port: http://ollama:11434.";

    public override string Source => "Compose's own network; BerriAI/litellm#4494, #7686";

    public override IEnumerable<Finding> Check(StackModel stack)
    {
        // A gateway on the host's network, or beside containers of others, reaches hosts that no file here names.
        if (stack.Gateway is not { } gateway || !stack.Compose.IsWhole || stack.Compose.MayReachStrangers(gateway))
        {
            return [];
        }

        return RouteAddresses.Of(stack).Select(r => Judge(stack, gateway, r.Route, r.Address)).OfType<Finding>();
    }

    private Finding? Judge(StackModel stack, Service gateway, Route route, ApiBase address)
    {
        var host = address.Address!.Host;
        var reader = RouteAddresses.Reader(route, address);
        if (address.Address.IsLoopback || host is "0.0.0.0")
        {
            var server = ServerOf(stack, address.Address.Port, gateway);
            return At(
                address.Place,
                $"Inside the gateway's container '{host}'{reader} is the gateway itself; calls of the route fail to connect.",
                server is null
                    ? "Name the compose service that serves it; a server on this machine is host.docker.internal, "
                        + "with 'extra_hosts: host.docker.internal:host-gateway'."
                    : $"Service '{server.Name}' serves port {address.Address.Port}: write {address.Address.Scheme}://{server.Name}:{address.Address.Port}.");
        }

        if (host.Contains('.', StringComparison.Ordinal) || address.Address.HostNameType is UriHostNameType.IPv4 or UriHostNameType.IPv6
            || address.Service(stack.Compose) is not null || gateway.ExtraHosts.Contains(host) || stack.Compose.Services.SelectMany(s => s.Aliases).Any(IsUnknown))
        {
            return null;
        }

        var near = NearestWord.Of(host, stack.Compose.Services.Select(s => s.Name)) ?? ServerOf(stack, address.Address.Port, gateway)?.Name;
        return At(
            address.Place,
            $"No service of the stack is named '{host}'{reader.TrimEnd(',')}; calls of the route fail to connect.",
            near is null
                ? "Name a service of the compose files, or a host with its domain."
                : $"Write {address.Address.Scheme}://{near}:{address.Address.Port}.");
    }

    /// <summary>A name that a variable makes may be any.</summary>
    private static bool IsUnknown(string name) => name.Contains('$', StringComparison.Ordinal);

    /// <summary>The one service that is known to serve a port.</summary>
    private static Service? ServerOf(StackModel stack, int port, Service gateway)
    {
        var servers = stack.Compose.Services.Where(s => s.Name != gateway.Name && Serves(stack, s, port)).ToList();
        return servers.Count == 1 ? servers[0] : null;
    }

    private static bool Serves(StackModel stack, Service service, int port) =>
        (GatewayService.Known(service, stack.Images, stack.Variable)?.Ports.Contains(port) ?? false)
        || service.Ports.Any(p => p.Inside(stack.Variable) == port);
}
