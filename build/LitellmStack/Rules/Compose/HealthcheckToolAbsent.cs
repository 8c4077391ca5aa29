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
        if (HealthCheck.Of(service) is not { } check || Images.Of(stack, service) is not var (_, image, name) || IsOnAlpine(name))
        {
            return null;
        }

        var asked = check.Programs().Where(p => !Refusals.Contains(p.Program)).ToList();
        if (asked.Count == 0 || !asked.All(p => IsAbsent(p.Program, image, name)))
        {
            return null;
        }

        var (program, command, offset) = asked[0];
        return At(
            command.PlaceOf(offset, Math.Min(program.Length, command.Text.Length - offset)),
            $"The image of '{service.Name}' holds no '{program}', so the check fails for ever: the service works and counts as unhealthy.",
            $"Write test: {image.Health}");
    }

    /// <summary>Built on it, an image has Alpine's own wget.</summary>
    private static bool IsOnAlpine(ImageName name) => (name.Tag ?? "").Contains("alpine", StringComparison.Ordinal);

    private static bool IsAbsent(string program, KnownImage image, ImageName name)
    {
        if (!image.Lacks.TryGetValue(program, out var from))
        {
            return false;
        }

        if (ImageName.VersionOf(name.Tag) is { } version)
        {
            return version >= from;
        }

        // A tag that tells no version: absent from every one, or the tag moves along with the newest.
        return from.Major == 0 || image.FloatingTags.Contains(name.Tag ?? "latest");
    }
}
