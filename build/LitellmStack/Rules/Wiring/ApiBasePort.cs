using LitellmStack.Compose;
using LitellmStack.Findings;
using LitellmStack.LiteLlm;

namespace LitellmStack.Rules.Wiring;

public sealed class ApiBasePort : Rule
{
    public override string Id => "wiring/api-base-port";

    public override Severity Severity => Severity.Error;

    public override string Title => "A route's address names the port that the service has inside its container";

    public override string Why =>
        "Services reach each other by the ports inside their containers. The one that 'ports' opens on this machine is closed there: each call is refused.";

    public override string Remedy => "Write the port at the right of the colon in 'ports', or the one that the image is known to listen on.";

    public override string Source => "Compose's own network; config/known/images.yml";

    public override IEnumerable<Finding> Check(StackModel stack) =>
        stack.Gateway is not { NetworkMode: null } gateway || !stack.Compose.IsWhole
            ? []
            : RouteAddresses.Of(stack).Select(r => Judge(stack, gateway, r.Route, r.Address)).OfType<Finding>();

    /// <summary>Kept, but for the one that litellm/api-base-path would find next.</summary>
    private static string Path(Route route, Uri address) => address.AbsolutePath.TrimEnd('/') is var path && route.IsOllama && path == "/v1" ? "" : path;

    private Finding? Judge(StackModel stack, Service gateway, Route route, ApiBase address)
    {
        var port = address.Address!.Port;
        if (address.Service(stack.Compose) is not { NetworkMode: null } server || server.Name == gateway.Name || ServedPorts.Of(stack, server) is not { } served || served.Contains(port))
        {
            return null;
        }

        var published = server.Ports.Select(p => HostPort.Of(p, stack.Variable)).FirstOrDefault(p => p?.InsideOf(port) is not null);
        if (published is null && !served.AreAll)
        {
            return null;
        }

        var right = published?.InsideOf(port) ?? served.Ports[0];
        return At(
            address.Place,
            // An image that nothing is known of may listen on both.
            served.AreAll ? Severity.Error : Severity.Warning,
            $"'{server.Name}'{RouteAddresses.Reader(route, address)} listens on {right} inside its container, not on {port}"
                + $"{(published is null ? "" : $", which {published.Place} opens on this machine only")}: each call of the route is refused.",
            $"Write {address.Address.Scheme}://{address.Address.Host}:{right}{Path(route, address.Address)}.");
    }
}
