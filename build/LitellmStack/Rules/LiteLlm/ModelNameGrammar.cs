using LitellmStack.Findings;
using LitellmStack.LiteLlm;
using LitellmStack.Models;

namespace LitellmStack.Rules.LiteLlm;

public sealed class ModelNameGrammar : Rule
{
    public override string Id => "litellm/model-name-grammar";

    public override Severity Severity => Severity.Error;

    public override string Title => "Every route's model is a name that its provider can have";

    public override string Why =>
        "LiteLLM passes the name on as it is. Ollama answers each call with 400 \"invalid model name\" or 404, and no provider has a model without a name.";

    public override string Remedy => "Write PROVIDER/MODEL; of an Ollama model [HOST/][NAMESPACE/]MODEL[:TAG] behind the prefix.";

    public override string Source => "Ollama 0.32.15, types/model/name.go";

    public override IEnumerable<Finding> Check(StackModel stack) =>
        stack is not { Settings: { } settings, Tables: not null } ? [] : settings.Routes.Select(Judge).OfType<Finding>();

    private Finding? Judge(Route route)
    {
        if (route.Model is not { IsNull: false } model || model.Text.StartsWith("os.environ", StringComparison.Ordinal)
            || model.Text.Contains('$', StringComparison.Ordinal)
            || model.Text.Contains('*', StringComparison.Ordinal))
        {
            return null;
        }

        if (model.Text != model.Text.Trim())
        {
            return At(
                model.Place,
                $"A blank stands around the model of '{route.Name.Text}'; the provider gets it with the name and knows no such model.",
                $"Write '{model.Text.Trim()}'.");
        }

        // An address of Azure may name the model by itself.
        if (route.Provider is { } provider && route.ModelAtProvider.Length == 0 && !provider.StartsWith("azure", StringComparison.Ordinal))
        {
            return At(model.Place, $"Behind '{model.Text}' stands no model; every call of '{route.Name.Text}' is refused.", $"Write {model.Text}MODEL.");
        }

        if (!route.IsOllama || ModelName.Mistake(route.ModelAtProvider) is not { } mistake)
        {
            return null;
        }

        return At(
            model.PlaceOf(route.Provider!.Length + 1, route.ModelAtProvider.Length),
            $"Ollama takes no model named '{route.ModelAtProvider}': {mistake}. Every call of '{route.Name.Text}' is refused.",
            "Write the name as 'ollama list' shows it: [HOST/][NAMESPACE/]MODEL[:TAG].");
    }
}
