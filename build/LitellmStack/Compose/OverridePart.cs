using LitellmStack.Findings;
using LitellmStack.Sources;

namespace LitellmStack.Compose;

/// <summary>A part of a compose file that another file can override: an entry, a "NAME=value", a mount, a port.</summary>
/// <param name="Name">What makes it the same part in two files.</param>
/// <param name="KeyPlace">Nothing where it has no key: a mount, a port, the file.</param>
/// <param name="Value">With its name in one text where it is assigned.</param>
internal sealed record OverridePart(string Name, Place? KeyPlace, Node Value, Place ValuePlace)
{
    private static readonly HashSet<string> Assigned = new(StringComparer.Ordinal) { "environment", "labels", "annotations", "sysctls", "args" };

    /// <summary>Lists that a later file replaces instead of adding to them.</summary>
    private static readonly HashSet<string> Replaced = new(StringComparer.Ordinal) { "command", "entrypoint", "test" };

    /// <summary>True for "NAME=value" in a list.</summary>
    public bool IsAssigned { get; private init; }

    /// <summary>True where it takes the place of another as a whole, whatever is in it.</summary>
    public bool IsWhole => KeyPlace is null || Replaced.Contains(Name);

    /// <summary>True where a null is a value too, and does not leave what is below.</summary>
    public bool TakesNull { get; private init; }

    public bool HasParts => !IsWhole && (Value is Mapping || (Value is Sequence && (Assigned.Contains(Name) || Name is "volumes" or "ports")));

    public bool IsNull => Value is Scalar { IsNull: true } && !TakesNull && !IsWhole;

    /// <summary>Each name once; of a list that names one twice, Compose keeps the last.</summary>
    public IEnumerable<OverridePart> Parts(Func<string, VariableValue> variable) => Value switch
    {
        Mapping mapping => mapping.Entries.Select(e => new OverridePart(e.Key.Text, e.Key.Place, e.Value, e.Value.Place) { TakesNull = Assigned.Contains(Name) }),
        Sequence list when Name is "volumes" or "ports" => list.Items.Select(i => Item(i, variable)).OfType<OverridePart>().Reverse().DistinctBy(p => p.Name),
        Sequence list => list.Items.OfType<Scalar>().Select(Assignment).Reverse().DistinctBy(p => p.Name),
        _ => [],
    };

    private static OverridePart Assignment(Scalar item)
    {
        var variable = NamedItems.Variable(item, null)!;
        return new OverridePart(variable.Name, variable.Place, item, variable.Value?.Place ?? variable.Place) { IsAssigned = true, TakesNull = true };
    }

    private OverridePart? Item(Node item, Func<string, VariableValue> variable) =>
        (Name == "volumes" ? ServiceMount.Of(item)?.TargetWith(variable) : ServicePort.Of(item)?.Identity(variable)) is { } name ? new OverridePart(name, null, item, item.Place) : null;
}
