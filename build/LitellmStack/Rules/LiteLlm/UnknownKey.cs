using LitellmStack.Findings;

namespace LitellmStack.Rules.LiteLlm;

public sealed class UnknownKey : Rule
{
    public override string Id => "litellm/unknown-key";

    public override Severity Severity => Severity.Error;

    public override string Title => "Every key of the gateway's settings is one that the pinned LiteLLM reads";

    public override string Why => "LiteLLM takes any key. One that it does not know is ignored without a word, so what was meant by it does not happen.";

    public override string Remedy => "Write the key that the message names; remove what nothing reads.";

    public override string Source => "config/known/litellm-1.108.yml; BerriAI/litellm#5891, #34877";

    public override IEnumerable<Finding> Check(StackModel stack) =>
        stack is not { Settings: { } settings, Tables: { } tables } ? []
        : StrayKey.All(settings, tables).Where(k => k.Kind == StrayKind.Word).Select(k => At(k.Key.Place, k.Severity, k.Message(tables), k.Remedy));
}
