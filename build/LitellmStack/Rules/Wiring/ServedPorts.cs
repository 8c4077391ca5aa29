using System.Globalization;

using LitellmStack.Compose;
using LitellmStack.Sources;

namespace LitellmStack.Rules.Wiring;

/// <summary>The ports that a service is known to listen on inside its container.</summary>
/// <param name="AreAll">True where the image is known and nothing tells it to listen elsewhere.</param>
internal sealed record ServedPorts(IReadOnlyList<int> Ports, bool AreAll)
{
    /// <summary>Variables that move a server to another port.</summary>
    private static readonly string[] Movers = ["OLLAMA_HOST", "PGPORT", "PORT"];

    /// <summary>Nothing where the service may listen on a port that no line of 'ports' names.</summary>
    public static ServedPorts? Of(StackModel stack, Service service)
    {
        var written = service.Ports.Select(p => p.Inside(stack.Variable)).OfType<int>().Concat(Exposed(service)).ToList();
        var known = GatewayService.Known(service, stack.Images, stack.Variable);
        if (known is { Ports: [_, ..] } && ContainerEnvironment.Of(stack, service) is { } given && !given.Names.Any(Movers.Contains) && service.Command.Count == 0)
        {
            return new ServedPorts([.. known.Ports, .. written], AreAll: true);
        }

        // A number in its command or environment may be the port that it is told to take.
        var told = service.Command.Select(c => c.Written).Concat(service.Environment.Select(v => v.Value?.Written ?? "")).SelectMany(Numbers);
        return written.Count == 0 ? null : new ServedPorts([.. written, .. told], AreAll: false);
    }

    public bool Contains(int port) => Ports.Contains(port);

    private static IEnumerable<int> Exposed(Service service) =>
        (service.Values.GetValueOrDefault("expose") as Sequence)?.Items.OfType<Scalar>().SelectMany(s => Numbers(s.Text)) ?? [];

    private static IEnumerable<int> Numbers(string text)
    {
        for (var at = 0; at < text.Length; at++)
        {
            var start = at;
            while (at < text.Length && char.IsAsciiDigit(text[at]))
            {
                at++;
            }

            if (at > start && int.TryParse(text.AsSpan(start, at - start), NumberStyles.None, CultureInfo.InvariantCulture, out var number))
            {
                yield return number;
            }
        }
    }
}
