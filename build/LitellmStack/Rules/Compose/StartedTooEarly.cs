using LitellmStack.Compose;
using LitellmStack.Rules.Wiring;
using LitellmStack.Sources;

namespace LitellmStack.Rules.Compose;

/// <summary>A gateway that is started with its database instead of after it, and that nothing starts again when it has ended for want of it.</summary>
internal sealed record StartedTooEarly(Service Gateway, Service Database, KnownImage Image, ServiceDependency Dependency)
{
    private const string Started = "service_started";

    public string Message => $"'{Gateway.Name}' starts as soon as '{Database.Name}' is started: a database that does not answer yet ends it, and nothing starts it again.";

    public string Remedy =>
        (DependsWithoutHealth.IsAbsent(Database.Values.GetValueOrDefault("healthcheck")) ? $"Add to '{Database.Name}': healthcheck: {{test: {Image.Health}}}, and write" : "Write")
        + $" '{Database.Name}: {{condition: service_healthy}}' under 'depends_on'; 'restart: unless-stopped' helps, too.";

    public static IEnumerable<StartedTooEarly> Of(StackModel stack)
    {
        foreach (var (gateway, _, _) in Images.Running(stack, "litellm"))
        {
            // Whoever waits for another service may wait for this one with it.
            if (gateway.IsWhole && !Restarts(gateway) && gateway.DependsOn.All(d => d.Condition == Started)
                && Address(stack, gateway) is { Host.Text: { Length: > 0 } host }
                && Images.Running(stack, "postgres").FirstOrDefault(d => d.Service.IsWhole && ApiBase.IsNamed(d.Service, host)) is { } database
                && gateway.DependsOn.FirstOrDefault(d => d.Name == database.Service.Name) is { } dependency)
            {
                yield return new(gateway, database.Service, database.Known, dependency);
            }
        }
    }

    private static DatabaseAddress? Address(StackModel stack, Service gateway) =>
        gateway.Name == stack.Gateway?.Name ? DatabaseAddress.Of(stack, gateway) : DatabaseAddress.OfTheEnvironment(stack, gateway);

    private static bool Restarts(Service service) =>
        service.Values.GetValueOrDefault("restart") is not (null or Scalar { Text: "no" } or Scalar { IsNull: true })
        || service.Values.GetValueOrDefault("deploy") is Mapping { } deploy && deploy["restart_policy"] is not null;
}
