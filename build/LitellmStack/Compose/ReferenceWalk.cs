using LitellmStack.Sources;

namespace LitellmStack.Compose;

/// <summary>Finds the variables that compose files read; a value that aliases repeat is looked at once.</summary>
internal sealed class ReferenceWalk
{
    private readonly HashSet<Node> _seen = new(ReferenceEqualityComparer.Instance);
    private readonly List<ComposeReference> _found = [];
    private readonly List<Trouble> _troubles = [];

    public IReadOnlyList<ComposeReference> Found => _found;

    public IReadOnlyList<Trouble> Troubles => _troubles;

    public void Visit(Node node)
    {
        if (!_seen.Add(node))
        {
            return;
        }

        switch (node)
        {
            case Scalar scalar when scalar.Text.Contains('$', StringComparison.Ordinal):
                Take(scalar);
                break;
            case Sequence list:
                foreach (var item in list.Items)
                {
                    Visit(item);
                }

                break;
            case Mapping mapping:
                foreach (var entry in mapping.Entries)
                {
                    Visit(entry.Value);
                }

                break;
        }
    }

    private void Take(Scalar scalar)
    {
        var text = new ComposeText(scalar);
        _found.AddRange(text.Template.References.Select(r => new ComposeReference(r, text.PlaceOf(r))));
        if (text.Template.Error is { } error)
        {
            _troubles.Add(new Trouble(
                TroubleKind.Interpolation,
                scalar.PlaceOf(error, 2),
                "Here '${' begins no reference to a variable; Compose refuses the file.",
                "Write ${NAME}, or '$$' for a '$' that is meant as such."));
        }
    }
}
