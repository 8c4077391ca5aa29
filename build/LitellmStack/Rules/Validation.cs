namespace LitellmStack.Rules;

/// <summary>Every static check of a stack: files to model, model to findings. Nothing outside the input is looked at.</summary>
public static class Validation
{
    public static ValidationReport Run(StackInput input)
    {
        var stack = StackModel.Read(input);
        return new ValidationReport([.. All.Rules.SelectMany(rule => rule.Check(stack))], stack.Ignores, stack.Sources, stack.Redaction);
    }
}
