using LitellmStack.Compose;
using LitellmStack.Findings;
using LitellmStack.Sources;

namespace LitellmStack.Rules.Compose;

public sealed class DependsWithoutHealth : Rule
{
    public override string Id => "compose/depends-without-health";

    public override Severity Severity => Severity.Error;

    public override string Title => "Whoever waits for a service's health waits for one that has a health check";

    public override string Why => "Compose stops the start: the container has no health check configured. A gateway that does not wait for its database ends when it comes first, and starts again only where a restart is told.";

    public override string Remedy => "Give the awaited service a 'healthcheck' and wait for it, or wait for 'service_started' and let the one that waits be restarted.";

    public override string Source => "Compose 2.40; the images of postgres and ollama bring no check of their own (ollama/ollama#1909); LiteLLM 1.81.12, run without its database";

    public override IEnumerable<Finding> Check(StackModel stack) =>
        [.. Refused(stack), .. StartedTooEarly.Of(stack).Select(e => At(e.Dependency.Place, Severity.Warning, e.Message, e.Remedy))];

    private IEnumerable<Finding> Refused(StackModel stack)
    {
        var services = stack.Compose.Services.ToDictionary(s => s.Name, StringComparer.Ordinal);
        foreach (var service in stack.Compose.Services.Where(s => s.IsWhole))
        {
            foreach (var dependency in service.DependsOn.Where(d => d.Condition == "service_healthy"))
            {
                if (services.TryGetValue(dependency.Name, out var awaited) && awaited.IsWhole && HasNone(stack, awaited) is { } image)
                {
                    yield return At(
                        dependency.Place,
                        $"'{service.Name}' waits for the health of '{awaited.Name}', which has no health check: Compose does not start it.",
                        $"Add to '{awaited.Name}': healthcheck: {{test: {image.Health}}}");
                }
            }
        }
    }

    /// <summary>The image where neither it nor the service has a check; another image may bring one.</summary>
    private static KnownImage? HasNone(StackModel stack, Service service) =>
        Images.Of(stack, service) is { Known: { Name: "postgres" or "ollama" } known } && IsAbsent(service.Values.GetValueOrDefault("healthcheck")) ? known : null;

    internal static bool IsAbsent(Node? check) => check is null
        || (check is Mapping mapping && (mapping["disable"] is Scalar { Text: "true" } || mapping["test"] is Sequence { Items: [Scalar { Text: "NONE" }] } or Scalar { Text: "NONE" }));
}
