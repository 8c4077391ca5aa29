using LitellmStack.Findings;

namespace LitellmStack.Rules.Compose;

public sealed class VariableValue : Rule
{
    public override string Id => "compose/variable-value";

    public override Severity Severity => Severity.Error;

    public override string Title => "Every OLLAMA_ variable has a value that means what it seems to";

    public override string Why => "Ollama replaces what it can't read by its default, mostly without a word, and takes any word but Go's own for true.";

    public override string Remedy => "Write a value of the variable's type: a whole number, 0 or 1, a duration such as 30m.";

    public override string Source => "config/known/ollama-0.32.yml; ollama/ollama, envconfig/config.go";

    public override IEnumerable<Finding> Check(StackModel stack) => OllamaSetting.All(stack).Where(s => s.Value is { Length: > 0 }).Select(Judge).OfType<Finding>();

    private Finding? Judge(OllamaSetting setting)
    {
        var value = setting.Value!.Trim().Trim('"', '\'');
        if (setting.Tables.Traps.FirstOrDefault(t => t.Name == setting.Name && t.Pattern.IsMatch(value)) is { } trap)
        {
            return At(setting.Place, trap.IsMild ? Severity.Warning : Severity.Error, $"'{setting.Name}': {trap.Consequence}.", $"{char.ToUpperInvariant(trap.Remedy[0])}{trap.Remedy[1..]}.");
        }

        return setting.Tables.Server.TryGetValue(setting.Name, out var variable) && variable.FateOf(value) is { } fate
            ? At(setting.Place, $"Ollama does not understand '{value}' for '{setting.Name}': {fate}.", $"Write {variable.Example}.")
            : null;
    }
}
