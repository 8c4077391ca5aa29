using LitellmStack.Findings;
using LitellmStack.Sources;

namespace LitellmStack.Compose;

/// <summary>A value of a compose file, with its variables.</summary>
/// <param name="Offset">Where the value begins in the scalar's text: behind the '=' of "NAME=value".</param>
public sealed record ComposeText(Scalar Scalar, int Offset, Template Template)
{
    public ComposeText(Scalar scalar)
        : this(scalar, 0, Template.Parse(scalar.Text))
    {
    }

    /// <summary>Where the value ends in the scalar's text: before the ':' of "source:target".</summary>
    public int End { get; init; } = Scalar.Text.Length;

    public string Written => Scalar.Text[Offset..End];

    public Place Place => Scalar.PlaceOf(Offset, End - Offset);

    public Place PlaceOf(Reference reference) => Scalar.PlaceOf(Offset + reference.Offset, reference.Length);

    /// <summary>The one variable that the whole value is, where it is nothing else: such a value is set where the variable is.</summary>
    public Reference? OnlyReference => Template.Parts is [Reference reference] ? reference : null;
}
