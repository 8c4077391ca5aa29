using LitellmStack.CommandLine;
using LitellmStack.Environment;
using LitellmStack.Findings;
using LitellmStack.LiteLlm;

namespace LitellmStack.Rules.Wiring;

public sealed class VariableNotDeclared : Rule
{
    public override string Id => "wiring/variable-not-declared";

    public override Severity Severity => Severity.Warning;

    public override string Title => "Every variable that the compose files read is declared in env.example";

    public override string Why =>
        "Nobody learns that it can be set, './build.sh Init' does not ask for it, and a misspelt name counts as unset without an error.";

    public override string Remedy => "Declare it in config/env.example with its meaning and default, or correct its name.";

    public override string Source => "This project's config/env.example; Compose 2.40 replaces an unset variable by nothing, with a warning";

    public override IEnumerable<Finding> Check(StackModel stack)
    {
        if (stack.Declared is not { Count: > 0 } declared)
        {
            return [];
        }

        var names = declared.Select(d => d.Name).Concat(CommentedOut(stack, declared[0].Place.File)).ToHashSet(StringComparer.Ordinal);
        return stack.Compose.References.Select(r => new { r.Name, r.Place })
            .Concat(stack.Compose.PassedByName.Select(v => new { v.Name, v.Place }))
            .Where(v => !names.Contains(v.Name) && !ForeignVariables.Hold(v.Name))
            .GroupBy(v => v.Name)
            .Select(g => g.First())
            .Select(v => At(
                v.Place,
                $"'{v.Name}' is read here, but env.example does not declare it; who sets up the stack cannot know of it.",
                NearestWord.Within(2, v.Name, names) is { } near
                    ? $"Write '{near}', or declare '{v.Name}' in env.example."
                    : $"Declare '{v.Name}' in env.example."));
    }

    /// <summary>Many an example shows what may be set as a comment, "# NAME=value", without the tags that this project's has.</summary>
    private static IEnumerable<string> CommentedOut(StackModel stack, string file) =>
        stack.Sources.First(s => s.Path == file).Text.Split('\n')
            .Select(l => l.TrimStart())
            .Where(l => l.StartsWith('#'))
            .Select(l => l.TrimStart('#', ' ', '\t').Split('=', 2))
            .Where(l => l.Length == 2 && EnvReference.IsName(l[0].AsSpan().TrimEnd()))
            .Select(l => l[0].TrimEnd());
}
