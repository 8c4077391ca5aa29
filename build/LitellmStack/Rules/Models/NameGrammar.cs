using LitellmStack.Findings;
using LitellmStack.Models;

namespace LitellmStack.Rules.Models;

public sealed class NameGrammar : Rule
{
    public override string Id => "models/name-grammar";

    public override Severity Severity => Severity.Error;

    public override string Title => "Every name of the catalogue is one that Ollama takes";

    public override string Why => "'./build.sh PullModels' hands the name to Ollama, which answers 400 \"invalid model name\"; the model is never there.";

    public override string Remedy => "Write the name as 'ollama pull' takes it: [HOST/][NAMESPACE/]MODEL[:TAG], without the gateway's prefix.";

    public override string Source => "Ollama 0.32.15, types/model/name.go";

    public override IEnumerable<Finding> Check(StackModel stack) =>
        stack.Catalogue?.Models.Select(m => Judge(m.Name.Text, m.Name.Place)).OfType<Finding>() ?? [];

    private Finding? Judge(string name, Place place)
    {
        // Such a namespace exists in no registry, and the prefix is the gateway's.
        var prefix = ((string[])["ollama_chat/", "ollama/"]).FirstOrDefault(p => name.StartsWith(p, StringComparison.Ordinal));
        if (prefix is not null && ModelName.Mistake(name[prefix.Length..]) is null)
        {
            return At(
                place,
                $"'{prefix}' is a prefix of the gateway's; Ollama looks for a model of that namespace, and finds none.",
                $"Write '{name[prefix.Length..]}'.");
        }

        return ModelName.Mistake(name) is { } mistake
            ? At(
                place,
                $"Ollama takes no model named '{name}': {mistake}. It is never pulled.",
                "Write the name as its page on ollama.com shows it: [HOST/][NAMESPACE/]MODEL[:TAG].")
            : null;
    }
}
