using LitellmStack.CommandLine;
using LitellmStack.Findings;
using LitellmStack.LiteLlm;
using LitellmStack.Models;

namespace LitellmStack.Rules.Wiring;

public sealed class ModelNotInCatalogue : Rule
{
    public override string Id => "wiring/model-not-in-catalogue";

    public override Severity Severity => Severity.Warning;

    public override string Title => "Every model that a route takes from the stack's own Ollama is in the catalogue";

    public override string Why =>
        "'./build.sh PullModels' pulls what the catalogue lists. A model that is not there answers 404 until somebody pulls it by hand, on each machine.";

    public override string Remedy => "Add the model to config/models.yml with its size and memory, or correct its name in the route.";

    public override string Source => "Ollama 0.32.15: a model that was not pulled answers 404 \"model 'x' not found\"";

    public override IEnumerable<Finding> Check(StackModel stack)
    {
        if (stack.Settings is not { } settings || stack.Catalogue is not { Models.Count: > 0 } catalogue)
        {
            return [];
        }

        var known = catalogue.Models.Select(m => ModelName.WithTag(m.Name.Text)).ToHashSet(StringComparer.OrdinalIgnoreCase);
        return settings.Routes
            .Where(r => r.IsOllama && r.ModelAtProvider.Length > 0 && !r.ModelAtProvider.Contains('*', StringComparison.Ordinal))
            .Where(r => !known.Contains(ModelName.WithTag(r.ModelAtProvider)) && IsOurs(stack, r))
            .Select(r => Missing(r, known));
    }

    private Finding Missing(Route route, IReadOnlyCollection<string> known)
    {
        var model = route.ModelAtProvider;
        var near = NearestWord.Within(3, ModelName.WithTag(model), known);
        return At(
            route.Model!.PlaceOf(route.Provider!.Length + 1, model.Length),
            $"'{model}' is not in the catalogue, so 'PullModels' does not pull it; calls of '{route.Name.Text}' answer 404 until somebody does.",
            near is null ? "Add it to config/models.yml, or correct the name." : $"Write '{Shown(near)}', or add it to config/models.yml.");
    }

    /// <summary>What an Ollama elsewhere holds is not this stack's to pull.</summary>
    private static bool IsOurs(StackModel stack, Route route) =>
        route.ApiBase is { } written && ApiBase.Of(stack, written)?.Service(stack.Compose) is not null;

    private static string Shown(string model) => model.EndsWith(":latest", StringComparison.Ordinal) ? model[..^":latest".Length] : model;
}
