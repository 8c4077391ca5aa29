using LitellmStack.Findings;

namespace LitellmStack.Rules.LiteLlm;

public sealed class VersionVulnerable : Rule
{
    private const string OtherLines = "other";

    public override string Id => "litellm/version-vulnerable";

    public override Severity Severity => Severity.Warning;

    public override string Title => "The gateway's version has no hole that a later one of its line closes";

    public override string Why =>
        "Whoever reaches the gateway may get at its keys: before 1.83.7 without any key (CVE-2026-42208), "
        + "before 1.84.0 by a forged Host header (CVE-2026-49468), "
        + "before 1.104.6 as a user who becomes an administrator.";

    public override string Remedy => "Run the version that the message names, or a later one; back up first: migrations go forward only.";

    public override string Source => "config/known/images.yml (least); CVE-2026-42208, CVE-2026-49468, CVE-2026-114612, BerriAI/litellm#52838";

    public override IEnumerable<Finding> Check(StackModel stack) => GatewayImage.All(stack).Select(Judge).OfType<Finding>();

    private Finding? Judge(GatewayImage image)
    {
        if (image.Known.Denied.ContainsKey(image.Version.ToString())
            || !Version.TryParse(image.Known.Least.GetValueOrDefault(image.Line) ?? image.Known.Least.GetValueOrDefault(OtherLines), out var least)
            || image.Version >= least)
        {
            return null;
        }

        return At(
            image.Place,
            $"LiteLLM {image.Version} of '{image.Service.Name}' has known holes, "
                + $"which {least} closes: who reaches the gateway may get at more than a key allows.",
            $"Back up, then write {image.Better ?? least.ToString()}.");
    }
}
