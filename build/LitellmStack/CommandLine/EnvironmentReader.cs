namespace LitellmStack.CommandLine;

/// <summary>
/// Reads the options given as STACK_NAME, and says which variables the build engine must not see: it would take VOLUMES=true of any shell for
/// our --volumes, and HOST=mybox would crash it.
/// </summary>
public static class EnvironmentReader
{
    /// <summary>Names that the engine reads for itself, beside our options.</summary>
    private static readonly string[] EngineNames =
        ["Target", "Plan", "Continue", "Host", "Root", "Profile", "Partition", "NoLogo", "ParamsKey", "Skip", "Verbosity", "Help", "Strict", "InternalInterceptor"];

    /// <summary>Values by option name, and every problem with them. An empty variable is taken as not set.</summary>
    public static (IReadOnlyDictionary<string, string> Values, IReadOnlyList<string> Problems) Read(IReadOnlyDictionary<string, string> environment)
    {
        var values = new Dictionary<string, string>(StringComparer.Ordinal);
        var problems = new List<string>();
        foreach (var option in Targets.Settable)
        {
            if (environment.TryGetValue(option.Variable, out var value) && value.Length > 0)
            {
                var plain = option.Kind == OptionKind.Flag ? Flag(value) : value;
                problems.AddRange(OptionValues.Check(option, [plain]).Select(problem => $"{option.Variable}: {problem}"));
                values[option.Name] = plain;
            }
        }

        return (values, problems);
    }

    /// <summary>Every spelling under which the engine would find one of our options or its own: letters and digits compared without case, with or without NUKE in front.</summary>
    public static bool IsHiddenFromEngine(string variable)
    {
        var plain = string.Concat(variable.Where(char.IsAsciiLetterOrDigit));
        return !string.Equals(variable, "NUKE_TELEMETRY_OPTOUT", StringComparison.OrdinalIgnoreCase)
            && Targets.AllOptions.Select(o => o.Name).Concat(EngineNames).Any(name =>
                string.Equals(plain, name, StringComparison.OrdinalIgnoreCase) || string.Equals(plain, "NUKE" + name, StringComparison.OrdinalIgnoreCase));
    }

    /// <summary>1, yes and on are common spellings of true; anything unknown stays as it is and is refused by the check.</summary>
    private static string Flag(string value) => value.ToUpperInvariant() switch
    {
        "1" or "YES" or "ON" => "true",
        "0" or "NO" or "OFF" => "false",
        _ => value,
    };
}
