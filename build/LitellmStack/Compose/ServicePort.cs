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

    /// <summary>An item of a service's 'ports'; nothing where it names no port of the container.</summary>
    public static ServicePort? Of(Node item) => item switch
    {
        Scalar scalar => new ServicePort(new ComposeText(scalar), IsShort: true),
        Mapping mapping when mapping["target"] is Scalar target => new ServicePort(new ComposeText(target), IsShort: false)
        {
            HostIp = mapping["host_ip"] is Scalar ip ? new ComposeText(ip) : null,
            Published = mapping["published"] is Scalar published ? new ComposeText(published) : null,
            Form = mapping,
        },
        _ => null,
    };

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

    /// <summary>
    /// What makes two short forms one port to Compose 2.40; nothing where that is not known. A long form it keeps beside the short one that means the same.
    /// </summary>
    public string? Identity(Func<string, VariableValue> lookup) =>
        IsShort && Outside(lookup) is var (address, port) && Inside(lookup) is { } inside
            ? $"{address}:{port}:{inside}/{(Text.Template.Expand(lookup).Text.Split('/') is [_, var protocol] ? protocol : "tcp")}"
            : null;
}
