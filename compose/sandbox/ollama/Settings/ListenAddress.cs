using System.Globalization;
using System.Net;

using Microsoft.AspNetCore.Server.Kestrel.Core;

namespace Sandbox.Ollama.Settings;

/// <summary>OLLAMA_HOST: [scheme://]host[:port]. A scheme changes the default port, which surprises many.</summary>
internal sealed record ListenAddress(string Host, int Port)
{
    private const int Standard = 11434;

    public bool IsLoopback => Host == "localhost" || (IPAddress.TryParse(Host, out var ip) && IPAddress.IsLoopback(ip));

    public static ListenAddress From(string text, Action<string, string, string> warn)
    {
        var (scheme, rest) = text.Split("://", 2) is [var before, var after] ? (before, after) : ("", text);
        var port = scheme switch { "http" => 80, "https" => 443, _ => Standard };
        rest = rest.Split('/')[0];
        var colon = rest.LastIndexOf(':');
        if (colon >= 0 && !rest.EndsWith(']') && (rest.Count(c => c == ':') == 1 || rest.StartsWith('[')))
        {
            var given = rest[(colon + 1)..];
            if (int.TryParse(given, NumberStyles.None, CultureInfo.InvariantCulture, out var number) && number <= IPEndPoint.MaxPort)
                port = number;
            else
                warn("OLLAMA_HOST", text, Standard.ToString(CultureInfo.InvariantCulture));
            rest = rest[..colon];
        }

        var host = rest.Trim('[', ']');
        return new ListenAddress(host.Length == 0 ? "127.0.0.1" : host, port);
    }

    public void Configure(KestrelServerOptions kestrel)
    {
        if (Host == "localhost")
            kestrel.ListenLocalhost(Port);
        else if (IPAddress.TryParse(Host, out var ip))
            kestrel.Listen(ip, Port);
        else
            kestrel.ListenAnyIP(Port);
    }

    public override string ToString() => Host.Contains(':', StringComparison.Ordinal) ? $"[{Host}]:{Port}" : $"{Host}:{Port}";
}
