using LitellmStack.Compose;

namespace LitellmStack.Environment;

/// <summary>
/// What each variable is worth where Compose fills it in, as far as the files say; the shell may say otherwise. Without a value for a required
/// variable one is stood in for: it has a value, but nothing is judged by it.
/// </summary>
public sealed class EffectiveVariables(DotEnv? env, IEnumerable<EnvDeclaration> declared)
{
    private readonly IReadOnlyDictionary<string, VariableValue> _values = env?.Values() ?? new Dictionary<string, VariableValue>();
    private readonly HashSet<string> _required = declared.Where(d => d.Variable.IsRequired).Select(d => d.Name).ToHashSet(StringComparer.Ordinal);

    public VariableValue Of(string name)
    {
        var isRequired = _required.Contains(name);
        return _values.TryGetValue(name, out var value) && !(isRequired && value.Text is "") ? value
            : isRequired ? VariableValue.Unknown
            : VariableValue.Unset;
    }
}
