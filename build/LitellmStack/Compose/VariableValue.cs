using LitellmStack.Findings;

namespace LitellmStack.Compose;

/// <summary>What a variable is worth where Compose fills it in.</summary>
/// <param name="Text">Nothing where it is unset.</param>
/// <param name="IsKnown">False where it has a value that is not to be had here.</param>
/// <param name="Place">Where it is set.</param>
public readonly record struct VariableValue(string? Text, bool IsKnown, Place? Place)
{
    public static readonly VariableValue Unset = new(null, IsKnown: true, null);

    public static readonly VariableValue Unknown = new(null, IsKnown: false, null);
}
