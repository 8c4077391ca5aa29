using LitellmStack.Findings;

namespace LitellmStack.Rules.LiteLlm;

public sealed class VersionWithdrawn : Rule
{
    public override string Id => "litellm/version-withdrawn";

    public override Severity Severity => Severity.Error;

    public override string Title => "The gateway's version is none that was compromised";

    public override string Why =>
        "Some published versions of LiteLLM hold a program that steals credentials. Every key the gateway saw must be taken for stolen.";

    public override string Remedy => "Run another version, remove the image, and make every key anew that the gateway had.";

    public override string Source => "config/known/images.yml (denied); BerriAI/litellm#24512, LiteLLM's announcement on 1.107.0";

    public override IEnumerable<Finding> Check(StackModel stack) =>
        GatewayImage.All(stack).Where(i => i.Known.Denied.ContainsKey(i.Version.ToString())).Select(i => At(
            i.Place,
            $"LiteLLM {i.Version} was withdrawn: {i.Known.Denied[i.Version.ToString()]}. Every key that it saw counts as stolen.",
            $"Write {i.Better}, remove the image, and make every key anew that this gateway had."));
}
