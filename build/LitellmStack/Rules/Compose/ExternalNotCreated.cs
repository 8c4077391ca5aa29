using LitellmStack.Findings;
using LitellmStack.Sources;

namespace LitellmStack.Rules.Compose;

public sealed class ExternalNotCreated : Rule
{
    public override string Id => "compose/external-not-created";

    public override Severity Severity => Severity.Warning;

    public override string Title => "Networks and volumes are made by the stack itself";

    public override string Why => "Compose looks for what is external and makes nothing: on a machine where nobody made it before, the stack does not start.";

    public override string Remedy => "Remove 'external', so that Compose makes it, or make it first and say so where the stack is described.";

    public override string Source => "Compose 2.40";

    public override IEnumerable<Finding> Check(StackModel stack) =>
        [.. Of("network", stack.Compose.Networks, stack), .. Of("volume", stack.Compose.Volumes, stack)];

    private IEnumerable<Finding> Of(string kind, IReadOnlyDictionary<string, Entry> entries, StackModel stack)
    {
        foreach (var (key, value) in entries.Values)
        {
            if (value is not Mapping settings || settings["external"] is not (Mapping or Scalar { Text: "true" or "True" or "TRUE" }))
            {
                continue;
            }

            var written = (settings["name"] ?? (settings["external"] as Mapping)?["name"]) as Scalar;
            var name = written is null ? key.Text : LitellmStack.Compose.Template.Parse(written.Text).Expand(stack.Variable) is { IsKnown: true } known ? known.Text : written.Text;
            yield return At(
                settings.Entry("external")!.Key.Place,
                $"The {kind} '{key.Text}' is external: where nobody has made '{name}', the stack does not start.",
                $"Remove 'external', or run 'docker {kind} create {name}' first.");
        }
    }
}
