using LitellmStack.Compose;
using LitellmStack.Findings;

namespace LitellmStack.Rules;

/// <summary>Every static check of a stack: files to model, model to findings. Nothing outside the input is looked at.</summary>
public static class Validation
{
    public static ValidationReport Run(StackInput input)
    {
        var stack = StackModel.Read(input);
        return Report(stack, Judge(stack, All.Rules));
    }

    /// <summary>The same on two cores, and the look around may still be under way while the files are read.</summary>
    public static async Task<ValidationReport> Run(StackInput input, Task<Surroundings> around)
    {
        var stack = StackModel.Read(input);
        stack.Surroundings = await around;

        // A rule looks at the model and changes nothing: it does not matter which is judged beside which.
        var half = All.Rules.Count / 2;
        var later = Task.Run(() => Judge(stack, All.Rules.Skip(half)));
        var sooner = Judge(stack, All.Rules.Take(half));
        return Report(stack, [.. sooner, .. await later]);
    }

    private static List<Finding> Judge(StackModel stack, IEnumerable<Rule> rules) => [.. rules.SelectMany(rule => rule.Check(stack))];

    private static ValidationReport Report(StackModel stack, IReadOnlyList<Finding> found)
    {
        // Of what lies around the stack, only what is spoken of needs to be shown.
        var spokenOf = found.Select(f => f.Place?.File).ToHashSet(StringComparer.Ordinal);
        var around = stack.Surroundings.Sources.Where(s => spokenOf.Contains(s.Path) && !stack.Sources.Any(own => own.Path == s.Path));
        return new ValidationReport(found, stack.Ignores, [.. stack.Sources, .. around], stack.Redaction, new(() => new Overrides(stack.Compose, stack.Variable)));
    }
}
