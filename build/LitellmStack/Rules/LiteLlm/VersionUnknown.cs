using LitellmStack.Findings;

namespace LitellmStack.Rules.LiteLlm;

public sealed class VersionUnknown : Rule
{
    public override string Id => "litellm/version-unknown";

    public override Severity Severity => Severity.Note;

    public override string Title => "What the gateway's version understands is known here";

    public override string Why =>
        "Which keys, types and providers LiteLLM understands differs from line to line. Of a line without tables nothing is guessed: "
        + "those rules say nothing at all.";

    public override string Remedy => "Pin a version of the line that config/stack.yml names, or add the tables of the other line under config/known.";

    public override string Source => "config/known";

    public override IEnumerable<Finding> Check(StackModel stack) =>
        stack is { Settings.Root: not null, Tables: null, Gateway.Image: { } image }
            ? [At(
                image.Place,
                "What this version of LiteLLM understands is not known here, so the keys, values, routes and versions of its settings are not checked.",
                Remedy)]
            : [];
}
