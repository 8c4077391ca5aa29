using LitellmStack.Findings;
using LitellmStack.LiteLlm;
using LitellmStack.Sources;

namespace LitellmStack.Rules.LiteLlm;

public sealed class FallbackShape : Rule
{
    public override string Id => "litellm/fallback-shape";

    public override Severity Severity => Severity.Error;

    public override string Title => "Fallbacks are a list of mappings, each from one route to a list of others";

    public override string Why =>
        "With any other shape the start is refused. Before 1.108.1 a target that is a text was taken letter by letter.";

    public override string Remedy => "Write '- ROUTE: [OTHER, ANOTHER]', one route an entry; default_fallbacks is a plain list of routes.";

    public override string Source => "LiteLLM, router.py (validate_fallbacks); BerriAI/litellm#48943";

    public override IEnumerable<Finding> Check(StackModel stack) =>
        stack is not { Settings: { } settings, Tables: { } tables } ? []
        : Fallback.All(settings, tables).SelectMany(Judge);

    private IEnumerable<Finding> Judge(Fallback fallback)
    {
        var name = fallback.Key.Text;
        switch (fallback.Value)
        {
            case Scalar { IsNull: true }:
            case Scalar reference when reference.Text.StartsWith(EnvReference.Prefix, StringComparison.Ordinal):
                return [];
            case Scalar text:
                return [Refused(
                    text.Place,
                    $"'{name}' is a list, and this is a text",
                    fallback.IsForAll ? $"Write {name}: [{text.Text}]." : $"Write {name}: [{{ROUTE: [{text.Text}]}}].")];
            case Mapping mapping:
                return [Refused(
                    fallback.Key.Place,
                    $"'{name}' is a list, and this is a mapping",
                    fallback.IsForAll ? "Write its routes as a list, each behind a '-'." : AsList(mapping))];
            case Sequence list when !fallback.IsForAll:
                return list.Items.SelectMany(i => Entry(name, i));
            default:
                return [];
        }
    }

    private IEnumerable<Finding> Entry(string name, Node item)
    {
        if (item is not Mapping entry)
        {
            return [Refused(
                item.Place,
                $"An entry of '{name}' maps a route to others, and this is {(item is Scalar ? "a text" : "a list")}",
                item is Scalar text ? $"Write '- ROUTE: [{text.Text}]'." : "Write '- ROUTE: [OTHER]'.")];
        }

        if (entry.Entries.Count != 1)
        {
            return [Refused(
                entry.Place,
                $"An entry of '{name}' has exactly one route, and this one has {entry.Entries.Count}",
                "Put a '-' before each route.")];
        }

        var (route, targets) = entry.Entries[0];
        return targets is Scalar { IsNull: false } target && !target.Text.StartsWith(EnvReference.Prefix, StringComparison.Ordinal)
            ? [Refused(target.Place, $"What '{route.Text}' falls back to is a list, and this is a text", $"Write '- {route.Text}: [{target.Text}]'.")]
            : [];
    }

    private Finding Refused(Place place, string what, string remedy) => At(place, $"{what}: LiteLLM does not start with it.", remedy);

    private static string AsList(Mapping mapping) => mapping.Entries.Count == 0
        ? "Write '- ROUTE: [OTHER]'."
        : $"Put a '-' before each route: '- {mapping.Entries[0].Key.Text}: […]'.";
}
