using System.Globalization;

using LitellmStack.Findings;
using LitellmStack.LiteLlm;
using LitellmStack.Models;
using LitellmStack.Rules.LiteLlm;

namespace LitellmStack.Rules.Models;

public sealed class Unused : Rule
{
    public override string Id => "models/unused";

    public override Severity Severity => Severity.Warning;

    public override string Title => "Every model of the catalogue is served by a route";

    public override string Why => "A model that no route uses is downloaded to every machine and served to nobody.";

    public override string Remedy => "Add a route for it to the gateway's settings, or remove it from config/models.yml.";

    public override string Source => "This project's config/models.yml";

    public override IEnumerable<Finding> Check(StackModel stack)
    {
        // A route may stand in the database, serve any model, or take its model from a variable.
        if (stack is not { Settings: { IsWhole: true, Routes.Count: > 0 } settings, Catalogue: { } catalogue } || GatewayVariables.MayStoreModels(stack)
            || settings.Routes.Any(r => r.Model is not { } model || model.Text.Contains('*', StringComparison.Ordinal)
                || model.Text.StartsWith(EnvReference.Prefix, StringComparison.Ordinal)))
        {
            return [];
        }

        var used = settings.Routes.SelectMany(r => (string[])[r.Model!.Text, r.ModelAtProvider]).Select(ModelName.WithTag)
            .ToHashSet(StringComparer.OrdinalIgnoreCase);
        return catalogue.Models.Where(m => ModelName.Mistake(m.Name.Text) is null && !used.Contains(ModelName.WithTag(m.Name.Text))).Select(m => At(
            m.Name.Place,
            m.IsPulledEverywhere ? Severity.Warning : Severity.Note,
            m.IsPulledEverywhere
                ? $"No route uses '{m.Name.Text}': every machine downloads{Size(m.Size)}, and nobody is served it."
                : $"No route uses '{m.Name.Text}': who pulls it can't be served it by the gateway.",
            $"Add a route with 'model: {(m.Mode == "embedding" ? "ollama" : "ollama_chat")}/{m.Name.Text}', or remove the entry."));
    }

    private static string Size(long bytes) =>
        bytes < 100_000_000 ? " it" : string.Create(CultureInfo.InvariantCulture, $" {bytes / 1e9:0.0} GB");
}
