namespace LitellmStack.Compose;

/// <summary>A piece of a template.</summary>
public abstract record TemplatePart;

/// <summary>Text as it will be; "$$" has become "$".</summary>
public sealed record Literal(string Text) : TemplatePart;

/// <summary>A variable that is read.</summary>
/// <param name="Offset">Of its '$' in the whole text.</param>
/// <param name="Argument">What stands behind the operator.</param>
public sealed record Reference(string Name, int Offset, int Length, Substitution Substitution, Template? Argument) : TemplatePart
{
    /// <summary>True for ${A:?m} and ${A?m}: Compose stops without a value.</summary>
    public bool IsRequired => Substitution is Substitution.RequiredFilled or Substitution.Required;

    /// <summary>What stands in where the variable is unset, as it is written; nothing where there is none.</summary>
    public Template? Default => Substitution is Substitution.DefaultIfEmpty or Substitution.DefaultIfUnset ? Argument : null;

    internal Expansion Expand(Func<string, VariableValue> lookup)
    {
        var value = lookup(Name);
        if (!value.IsKnown)
        {
            return new Expansion("", IsKnown: false);
        }

        var isEmpty = string.IsNullOrEmpty(value.Text);
        return Substitution switch
        {
            Substitution.DefaultIfEmpty when isEmpty => Argument!.Expand(lookup),
            Substitution.DefaultIfUnset when value.Text is null => Argument!.Expand(lookup),
            Substitution.RequiredFilled when isEmpty => new Expansion("", IsKnown: false),
            Substitution.Required when value.Text is null => new Expansion("", IsKnown: false),
            Substitution.InsteadIfFilled => isEmpty ? new Expansion("", IsKnown: true) : Argument!.Expand(lookup),
            Substitution.InsteadIfSet => value.Text is null ? new Expansion("", IsKnown: true) : Argument!.Expand(lookup),
            _ => new Expansion(value.Text ?? "", IsKnown: true),
        };
    }
}
