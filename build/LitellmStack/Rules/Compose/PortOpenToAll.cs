using System.Text.RegularExpressions;

using LitellmStack.Findings;
using LitellmStack.Sources;

namespace LitellmStack.Rules.Compose;

public sealed partial class PortOpenToAll : Rule
{
    public override string Id => "compose/port-open-to-all";

    public override Severity Severity => Severity.Warning;

    public override string Title => "A port without a key before it is published to this machine alone";

    public override string Why =>
        "Docker publishes to every network that the machine is in, past the rules of ufw and firewalld. Ollama asks nobody for a key; a database asks for a password as often as one likes.";

    public override string Remedy => "Write 127.0.0.1 before the port, or publish none: the services reach each other without.";

    public override string Source => "Docker's documentation, 'Packet filtering and firewalls'; Ollama has no authentication";

    public override IEnumerable<Finding> Check(StackModel stack) =>
        Of(stack, "ollama", "whoever reaches this machine uses its models, and can delete them")
            .Concat(Of(stack, "postgres", "whoever reaches this machine may try passwords of the database"));

    private IEnumerable<Finding> Of(StackModel stack, string image, string consequence)
    {
        foreach (var (service, _, _) in Images.Running(stack, image).Concat(InAShell(stack, image)))
        {
            foreach (var port in service.Ports)
            {
                if (port.Outside(stack.Variable) is ("0.0.0.0", var published))
                {
                    var place = stack.Env is not null && port.Text.Template.References.Select(r => stack.Variable(r.Name)).FirstOrDefault(v => v.Text is "0.0.0.0" or "::").Place is { } set ? set : port.Text.Place;
                    yield return At(
                        place,
                        $"'{service.Name}' is open to every network of this machine: {consequence}.",
                        place != port.Text.Place ? "Write 127.0.0.1, or let only those in who may, and say so in a reason."
                        : port.IsShort ? $"Write \"127.0.0.1:{(published.Length > 0 ? published : port.Inside(stack.Variable))}:{port.Inside(stack.Variable)}\", or remove it: the gateway reaches '{service.Name}' without."
                        : "Add 'host_ip: 127.0.0.1', or remove it: the gateway reaches it without.");
                }
            }
        }
    }

    /// <summary>"ollama serve &amp; ...": a server behind a start of one's own, which Images.Running leaves out.</summary>
    private static IEnumerable<RunningImage> InAShell(StackModel stack, string image) => image != "ollama" ? [] : stack.Compose.Services
        .Where(s => s.Values.TryGetValue("entrypoint", out var entrypoint) && ServeInAShell().IsMatch($"{Words(entrypoint)} {string.Join(' ', s.Command.Select(c => c.Written))}"))
        .Select(s => Images.Of(stack, s)).OfType<RunningImage>().Where(s => s.Known.Name == image);

    private static string Words(Node node) => node switch
    {
        Scalar scalar => scalar.Text,
        Sequence list => string.Join(' ', list.Items.OfType<Scalar>().Select(s => s.Text)),
        _ => "",
    };

    [GeneratedRegex(@"(^|[\s;&|/('""])ollama\s+serve\b", RegexOptions.ExplicitCapture)]
    private static partial Regex ServeInAShell();
}
