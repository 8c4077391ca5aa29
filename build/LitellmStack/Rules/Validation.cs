using LitellmStack.Findings;

namespace LitellmStack.Rules;

/// <summary>Every static check of a stack: files to model, model to findings. Nothing outside the input is looked at.</summary>
public static class Validation
{
    public static ValidationReport Run(StackInput input) => Judge(StackModel.Read(input));

    /// <summary>The same, where the look around is still under way while the files are read.</summary>
    public static async Task<ValidationReport> Run(StackInput input, Task<Surroundings> around)
    {
        var stack = StackModel.Read(input);
        stack.Surroundings = await around;
        return Judge(stack);
    }

    private static ValidationReport Judge(StackModel stack)
    {
        IReadOnlyList<Finding> found = [.. All.Rules.SelectMany(rule => rule.Check(stack))];

        // Of what lies around the stack, only what is spoken of needs to be shown.
        var spokenOf = found.Select(f => f.Place?.File).ToHashSet(StringComparer.Ordinal);
        var around = stack.Surroundings.Sources.Where(s => spokenOf.Contains(s.Path) && !stack.Sources.Any(own => own.Path == s.Path));
        return new ValidationReport(found, stack.Ignores, [.. stack.Sources, .. around], stack.Redaction);
    }
}
