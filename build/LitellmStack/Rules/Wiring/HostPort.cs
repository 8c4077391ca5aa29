using System.Globalization;

using LitellmStack.Compose;
using LitellmStack.Findings;
using LitellmStack.Sources;

namespace LitellmStack.Rules.Wiring;

/// <summary>
/// A port of this machine that a service publishes, or a row of them: its address there (nothing for all), and the port inside, each with the next
/// of the row.
/// </summary>
internal sealed record HostPort(string Address, int Port, int Inside, string Protocol, Place Place)
{
    private const string DefaultProtocol = "tcp";
    private const int Highest = 65_535;

    /// <summary>The last of the row; the port itself where it is one.</summary>
    public int Last { get; private init; } = Port;

    /// <summary>Nothing for a port that the engine chooses, also out of a range, and for what depends on a variable without a value.</summary>
    public static HostPort? Of(ServicePort port, Func<string, VariableValue> variable) => port.Form is { } form ? OfForm(form, variable) : OfText(port.Text, variable);

    /// <summary>Whether one keeps the other from being bound; seen on engine 28: an address is not free while all addresses are taken, and the other way round.</summary>
    public bool Bars(HostPort other) =>
        Port <= other.Last && other.Port <= Last && Protocol == other.Protocol && (Address == other.Address || Covers(other) || other.Covers(this));

    /// <summary>Whether both bring one port inside to one port outside; an entry that is written twice counts once.</summary>
    public bool Repeats(HostPort other) => Address == other.Address && Inside - Port == other.Inside - other.Port;

    /// <summary>The port inside that one of this machine leads to; nothing where it is none of these.</summary>
    public int? InsideOf(int port) => port >= Port && port <= Last ? Inside + port - Port : null;

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

    /// <summary>Compose pairs two ranges of one length; of a range outside and one port inside the engine chooses.</summary>
    private static HostPort? Of(string address, string host, string inside, string protocol, Place place) =>
        Row(host) is { } outer && Row(inside) is { } inner && outer.Last - outer.First == inner.Last - inner.First
            ? new HostPort(address.Trim('[', ']'), outer.First, inner.First, protocol, place) { Last = outer.Last }
            : null;

    private static (int First, int Last)? Row(string text)
    {
        var dash = text.IndexOf('-', StringComparison.Ordinal);
        return dash < 0 ? (Number(text) is { } only ? (only, only) : null)
            : Number(text[..dash]) is { } first && Number(text[(dash + 1)..]) is { } last && first <= last ? (first, last)
            : null;
    }

    private static int? Number(string text) =>
        int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var number) && number is > 0 and <= Highest ? number : null;
}
