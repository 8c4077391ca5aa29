using LitellmStack.CommandLine;
using LitellmStack.Findings;

namespace LitellmStack.Rules.Compose;

public sealed class PlaceboVariable : Rule
{
    private const string Prefix = "OLLAMA_";

    public override string Id => "compose/placebo-variable";

    public override Severity Severity => Severity.Warning;

    public override string Title => "Every OLLAMA_ variable is one that the server of the pinned version reads, and none of the gateway is a guide's invention";

    public override string Why => "Ollama and LiteLLM ignore a name that they do not know, without a word: whoever set it believes that something is limited, reserved or switched on.";

    public override string Remedy => "Write the name that is meant, do what the report says instead, or remove the line.";

    public override string Source => "config/known/ollama-0.32.yml and litellm-1.108.yml (invented_variables); ollama/ollama, envconfig/config.go and its history";

    public override IEnumerable<Finding> Check(StackModel stack) =>
        OllamaSetting.All(stack).Where(s => s.Name.StartsWith(Prefix, StringComparison.Ordinal)).Select(Judge).OfType<Finding>().Concat(OfTheGateway(stack));

    /// <summary>Of those that its service itself names: an env_file may serve others, too.</summary>
    private IEnumerable<Finding> OfTheGateway(StackModel stack) => stack.Tables is not { } tables ? []
        : Images.Running(stack, "litellm").SelectMany(i => i.Service.Environment).SelectMany(variable => tables.MeantBy(variable.Name) is not { } meant ? []
            : (Finding[])[At(variable.Place, $"LiteLLM {tables.Line} reads no '{variable.Name}': it changes nothing.", $"Write '{meant}', or remove it where the command names the file.")]);

    private Finding? Judge(OllamaSetting setting)
    {
        var tables = setting.Tables;
        if (tables.Server.ContainsKey(setting.Name))
        {
            return null;
        }

        if (tables.Removed.TryGetValue(setting.Name, out var removed))
        {
            return At(setting.Place, $"'{setting.Name}' was last read by Ollama {removed.Last}; Ollama {tables.Line} ignores it.", Sentence(removed.Remedy));
        }

        if (tables.NeverExisted.TryGetValue(setting.Name, out var never))
        {
            return At(setting.Place, $"'{setting.Name}' was never read by any Ollama, though guides say so: it changes nothing.", Sentence(never.Remedy));
        }

        if (tables.Client.Contains(setting.Name))
        {
            return At(setting.Place, $"'{setting.Name}' is read by Ollama's command line only; the server in the container ignores it.", "Remove it.");
        }

        return At(
            setting.Place,
            $"Ollama {tables.Line} reads no '{setting.Name}': it changes nothing.",
            NearestWord.Of(setting.Name[Prefix.Length..], tables.Server.Keys.Select(k => k[Math.Min(k.Length, Prefix.Length)..])) is { } near ? $"Write '{Prefix}{near}', or remove it." : "Remove it.");
    }

    private static string Sentence(string text) => $"{char.ToUpperInvariant(text[0])}{text[1..]}.";
}
