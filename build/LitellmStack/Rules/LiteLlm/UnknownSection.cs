using LitellmStack.Findings;

namespace LitellmStack.Rules.LiteLlm;

public sealed class UnknownSection : Rule
{
    public override string Id => "litellm/unknown-section";

    public override Severity Severity => Severity.Error;

    public override string Title => "Every section of the gateway's settings is one that the pinned LiteLLM reads";

    public override string Why => "A section under a name that LiteLLM does not know is dropped whole, without a word: everything below it has no effect.";

    public override string Remedy => "Write the section's name as the message does. Anchors for use elsewhere stand under a name that begins with 'x-'.";

    public override string Source => "config/known/litellm-1.108.yml; LiteLLM, proxy_server.py (load_config)";

    public override IEnumerable<Finding> Check(StackModel stack) =>
        stack is not { Settings: { } settings, Tables: { } tables } ? []
        : StrayKey.All(settings, tables).Where(k => k.Kind == StrayKind.Section).Select(k => At(k.Key.Place, k.Severity, k.Message(tables), k.Remedy));
}
