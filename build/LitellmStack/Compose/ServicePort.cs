using System.Globalization;

using LitellmStack.Sources;

namespace LitellmStack.Compose;

/// <summary>A published port: "127.0.0.1:4444:4000/tcp" in one text, or the container's side of the long form.</summary>
public sealed record ServicePort(ComposeText Text, bool IsShort)
{
    /// <summary>The address on this machine that the long form names.</summary>
    public ComposeText? HostIp { get; init; }

    /// <summary>The port on this machine that the long form names.</summary>
    public ComposeText? Published { get; init; }

    /// <summary>The whole long form, where it is one: 'published', 'host_ip', 'protocol'.</summary>
    public Mapping? Form { get; init; }

    /// <summary>
    /// Where it listens on this machine: the address, "0.0.0.0" where none is named, and the port, empty where the engine chooses one. Nothing
    /// where either is not known.
    /// </summary>
    public (string Address, string Port)? Outside(Func<string, VariableValue> lookup)
    {
        if (!IsShort)
        {
            var (ip, port) = (HostIp?.Template.Expand(lookup), Published?.Template.Expand(lookup));
            return ip is { IsKnown: false } || port is { IsKnown: false } ? null : (Address(ip?.Text ?? ""), port?.Text ?? "");
        }

        if (Text.Template.Expand(lookup) is not { IsKnown: true } expansion)
        {
            return null;
        }

        var host = expansion.Text.Split('/')[0] is var text && text.LastIndexOf(':') is >= 0 and var end ? text[..end] : "";
        var colon = host.LastIndexOf(':');
        return colon < 0 ? (Address(""), host) : (Address(host[..colon].Trim('[', ']')), host[(colon + 1)..]);
    }

    private static string Address(string written) => written is "" or "::" ? "0.0.0.0" : written;

    /// <summary>The port inside the container; nothing where it is not known or a range.</summary>
    public int? Inside(Func<string, VariableValue> lookup)
    {
        var expansion = Text.Template.Expand(lookup);
        var text = expansion.Text.Split('/')[0];
        text = IsShort ? text[(text.LastIndexOf(':') + 1)..] : text;
        return expansion.IsKnown
            && int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var port) ? port : null;
    }
}
