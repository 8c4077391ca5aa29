using LitellmStack.CommandLine;
using LitellmStack.Compose;
using LitellmStack.Environment;
using LitellmStack.Findings;

namespace LitellmStack.Rules.Compose;

public sealed class VariableUndefined : Rule
{
    public override string Id => "compose/variable-undefined";

    public override Severity Severity => Severity.Warning;

    public override string Title => "Every variable that a compose file reads without a default is set";

    public override string Why => "Compose fills in nothing, with one line among many that says so: an empty password, an image without a tag. It works until someone trusts the value.";

    public override string Remedy => "Set it in the environment file, or write ${NAME:-default} or ${NAME:?message} where it is read.";

    public override string Source => "Compose 2.40";

    /// <summary>Where there is an environment file: without one, the values may well come from the shell.</summary>
    public override IEnumerable<Finding> Check(StackModel stack)
    {
        if (stack.Env is not { IsWhole: true } env)
        {
            return [];
        }

        var selected = stack.Compose.Files.Where(f => f.IsSelected).Select(f => f.Path).ToHashSet(StringComparer.Ordinal);
        return stack.Compose.References
            .Where(r => r.Reference.Substitution == Substitution.Plain && selected.Contains(r.Place.File))
            .Where(r => !ForeignVariables.Hold(r.Name) && stack.Variable(r.Name) is { IsKnown: true, Text: null })
            .GroupBy(r => r.Name)
            .Select(same => At(
                same.First().Place,
                $"'{same.Key}' is not set in {env.Source.Path}, so Compose fills in nothing here.",
                NearestWord.Within(2, same.Key, env.Assignments.Select(a => a.Name)) is { } near
                    ? $"Write '{near}', which is set, or set '{same.Key}'."
                    : $"Set it in {env.Source.Path}, or write ${{{same.Key}:-default}}."));
    }
}
