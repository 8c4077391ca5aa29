using LitellmStack.Findings;

namespace LitellmStack.Rules.LiteLlm;

public sealed class WrongSection : Rule
{
    public override string Id => "litellm/wrong-section";

    public override Severity Severity => Severity.Error;

    public override string Title => "Every key of the gateway's settings stands in the section that reads it";

    public override string Why =>
        "Each section is read by itself. A right key in a wrong section is taken without a word and has no effect: limits, caches and keys are off.";

    public override string Remedy => "Move the key to the section that the message names.";

    public override string Source => "config/known/litellm-1.108.yml (misplaced, refused, no_effect); LiteLLM, proxy_server.py";

    public override IEnumerable<Finding> Check(StackModel stack) =>
        stack is not { Settings: { } settings, Tables: { } tables } ? []
        : StrayKey.All(settings, tables).Where(k => k.Kind == StrayKind.Place).Select(k => At(k.Key.Place, k.Severity, k.Message(tables), k.Remedy));
}
