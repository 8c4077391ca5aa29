using LitellmStack.Findings;

namespace LitellmStack.Rules.Repo;

public sealed class ScriptTargetUnknown : Rule
{
    private const string Folder = "scripts/";

    public override string Id => "repo/script-target-unknown";

    public override Severity Severity => Severity.Error;

    public override string Title => "Every target that a script calls is one that there is";

    public override string Why => "The call ends with exit code 2 and runs nothing: a nightly backup is not made.";

    public override string Remedy => "Write the target's name as './build.sh Help' lists it.";

    public override string Source => "this project's own";

    public override IEnumerable<Finding> Check(StackModel stack) => stack.Surroundings.Targets is not { } targets ? []
        : stack.Surroundings.Sources
            .Where(s => s.Path.StartsWith(Folder, StringComparison.Ordinal))
            .SelectMany(s => TargetCalls.Unknown(s, targets))
            .Select(call => At(call.Place, call.Message, call.Remedy));
}
