using System.Collections;
using System.Diagnostics.CodeAnalysis;

namespace Sandbox.LiteLlm.Settings;

/// <summary>The environment variables, as a value: a test brings its own, and a settings file adds to them by `environment_variables`.</summary>
internal sealed class Surroundings(IReadOnlyDictionary<string, string> variables)
{
    public string? this[string name] => variables.GetValueOrDefault(name);

    public static Surroundings OfThisProcess() => new(
        Environment.GetEnvironmentVariables()
            .Cast<DictionaryEntry>()
            .ToDictionary(entry => (string)entry.Key, entry => entry.Value as string ?? "", StringComparer.Ordinal));

    /// <summary>An empty value counts as set: LiteLLM makes the same difference for its salt key.</summary>
    public bool Has(string name, [NotNullWhen(true)] out string? value) => variables.TryGetValue(name, out value);

    /// <summary>True only for the words that LiteLLM reads as true.</summary>
    public bool IsOn(string name) => string.Equals(this[name]?.Trim(), "true", StringComparison.OrdinalIgnoreCase);

    public Surroundings With(IEnumerable<KeyValuePair<string, string>> more)
    {
        var merged = new Dictionary<string, string>(variables, StringComparer.Ordinal);
        foreach (var (name, value) in more)
        {
            merged[name] = value;
        }

        return new Surroundings(merged);
    }
}
