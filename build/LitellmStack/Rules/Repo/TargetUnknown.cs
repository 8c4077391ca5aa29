using LitellmStack.Findings;

namespace LitellmStack.Rules.Repo;

/// <summary>Calls of the build program in the files of one folder.</summary>
/// <param name="folder">From the stack's root, with a slash behind it.</param>
public abstract class TargetUnknown(string folder) : Rule
{
    public override Severity Severity => Severity.Error;

    public override string Remedy => "Write the target's name as './build.sh Help' lists it.";

    public override string Source => "this project's own";

    public override IEnumerable<Finding> Check(StackModel stack) => stack.Surroundings.Targets is not { } targets ? []
        : stack.Surroundings.Sources
            .Where(s => s.Path.StartsWith(folder, StringComparison.Ordinal))
            .SelectMany(s => TargetCalls.Unknown(s, targets))
            .Select(call => At(call.Place, call.Message, call.Remedy));
}
