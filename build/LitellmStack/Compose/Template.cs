using System.Text;

namespace LitellmStack.Compose;

/// <summary>A text with references to variables, as Compose and its environment files write them: $A, ${A}, ${A:-x}, ${A-x}, ${A:?m}, ${A?m}, ${A:+x}, ${A+x}, $$.</summary>
/// <param name="Error">The offset of the first '${' that is no reference, where there is one: Compose refuses the text.</param>
public sealed record Template(IReadOnlyList<TemplatePart> Parts, int? Error)
{
    /// <summary>Every reference, also those inside defaults, in the order of the text.</summary>
    public IEnumerable<Reference> References => Parts.OfType<Reference>().SelectMany(r => (IEnumerable<Reference>)[r, .. r.Argument?.References ?? []]);

    public static Template Parse(string text) => TemplateReader.Read(text);

    /// <summary>The text with its variables filled in.</summary>
    public Expansion Expand(Func<string, VariableValue> lookup)
    {
        var text = new StringBuilder();
        var isKnown = Error is null;
        foreach (var part in Parts)
        {
            var expansion = part is Reference reference ? reference.Expand(lookup) : new Expansion(((Literal)part).Text, IsKnown: true);
            text.Append(expansion.Text);
            isKnown &= expansion.IsKnown;
        }

        return new Expansion(text.ToString(), isKnown);
    }
}
