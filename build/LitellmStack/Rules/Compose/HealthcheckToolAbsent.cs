using LitellmStack.Compose;
using LitellmStack.Findings;

namespace LitellmStack.Rules.Compose;

public sealed class HealthcheckToolAbsent : Rule
{
    /// <summary>What stands behind "||" to say no, and is no second way to ask.</summary>
    private static readonly string[] Refusals = ["exit", "false", "kill", "return"];

    public override string Id => "compose/healthcheck-tool-absent";

    public override Severity Severity => Severity.Error;

    public override string Title => "A health check runs a program that its image holds";

    public override string Why =>
        "The check fails for ever: a service that works is unhealthy, and what waits for its health does not start.";

    public override string Remedy => "Ask with a program of the image; config/known/images.yml has a check that works for each.";

    public override string Source => "config/known/images.yml; BerriAI/litellm#9295, #17645, #19626; ollama/ollama#1909";

    public override IEnumerable<Finding> Check(StackModel stack) =>
        stack.Compose.Services.Where(s => s is { IsBuilt: false, IsWhole: true }).Select(s => Judge(stack, s)).OfType<Finding>();

    private Finding? Judge(StackModel stack, Service service)
    {
        // Built on Alpine, an image has Alpine's own wget.
        if (HealthCheck.Of(service) is not { } check || Images.Of(stack, service) is not var (image, name) || (name.Tag ?? "").Contains("alpine", StringComparison.Ordinal))
        {
            return null;
        }

        var asked = check.Programs().Where(p => !Refusals.Contains(p.Program)).ToList();
        var version = ImageName.VersionOf(name.Tag);
        return asked.Count == 0 || !asked.All(p => image.Lacks.TryGetValue(p.Program, out var from) && (version is null ? from.Major == 0 || image.FloatingTags.Contains(name.Tag ?? "latest") : version >= from))
            ? null
            : At(
                asked[0].In.PlaceOf(asked[0].Offset, Math.Min(asked[0].Program.Length, asked[0].In.Text.Length - asked[0].Offset)),
                $"The image of '{service.Name}' holds no '{asked[0].Program}', so the check fails for ever: the service works and counts as unhealthy.",
                $"Write test: {image.Health}");
    }
}
