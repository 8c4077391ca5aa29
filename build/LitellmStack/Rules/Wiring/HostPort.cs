using System.Globalization;

using LitellmStack.Compose;
using LitellmStack.Findings;
using LitellmStack.Sources;

namespace LitellmStack.Rules.Wiring;

/// <summary>A port of this machine that a service publishes: its address there (nothing for all), and the port inside.</summary>
internal sealed record HostPort(string Address, int Port, int Inside, string Protocol, Place Place)
{
    private const string DefaultProtocol = "tcp";

    /// <summary>Nothing for a range, a port that the engine chooses, and what depends on a variable without a value.</summary>
    public static HostPort? Of(ServicePort port, Func<string, VariableValue> variable) => port.Form is { } form ? OfForm(form, variable) : OfText(port.Text, variable);

    /// <summary>Whether one keeps the other from being bound; seen on engine 28: an address is not free while all addresses are taken, and the other way round.</summary>
    public bool Bars(HostPort other) => Port == other.Port && Protocol == other.Protocol && (Address == other.Address || Covers(other) || other.Covers(this));

    private bool Covers(HostPort other) => Address.Length == 0 || (Address == "0.0.0.0" && !other.Address.Contains(':', StringComparison.Ordinal));

    private static HostPort? OfText(ComposeText written, Func<string, VariableValue> variable)
    {
        if (written.Template.Expand(variable) is not { IsKnown: true } expansion)
        {
            return null;
        }

        var slash = expansion.Text.IndexOf('/', StringComparison.Ordinal);
        var ports = slash < 0 ? expansion.Text : expansion.Text[..slash];
        var inside = ports.LastIndexOf(':');
        var host = inside < 0 ? -1 : ports[..inside].LastIndexOf(':');
        return inside < 0 ? null : Of(
            host < 0 ? "" : ports[..host], ports[(host + 1)..inside], ports[(inside + 1)..], slash < 0 ? DefaultProtocol : expansion.Text[(slash + 1)..], written.Place);
    }

    private static HostPort? OfForm(Mapping form, Func<string, VariableValue> variable)
    {
        return form["published"] is Scalar published && form["mode"] is null or Scalar { Text: "host" or "ingress" }
            && Text("published") is { } host && Text("target") is { } inside && Text("host_ip") is { } address && Text("protocol") is { } protocol
            ? Of(address, host, inside, protocol.Length == 0 ? DefaultProtocol : protocol, published.Place)
            : null;

        string? Text(string key) => form[key] is not Scalar scalar ? ""
            : Template.Parse(scalar.Text).Expand(variable) is { IsKnown: true } expansion ? expansion.Text : null;
    }

    private static HostPort? Of(string address, string host, string inside, string protocol, Place place) =>
        Number(host) is { } port && Number(inside) is { } target ? new HostPort(address.Trim('[', ']'), port, target, protocol, place) : null;

    private static int? Number(string text) => int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var number) && number > 0 ? number : null;
}
