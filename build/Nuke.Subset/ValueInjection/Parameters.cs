namespace Nuke.Common.ValueInjection;

/// <summary>Where a parameter's value comes from: the command line, then the environment, then the parameters file.</summary>
internal static class Parameters
{
    public static T Get<T>(string name, char? separator = null) => Get(name, typeof(T), separator, isSecret: false) is T value ? value : default;

    public static object Get(string name, Type type, char? separator, bool isSecret)
    {
        if (CommandLine.Find(name) is { } tokens)
            return ValueConversion.FromTokens(tokens, type, separator, Directory.GetCurrentDirectory());
        if (name == "Target" && CommandLine.Positional is { Count: > 0 } positional)
            return ValueConversion.FromTokens(positional, type, separator, Directory.GetCurrentDirectory());
        if (EnvironmentParameters.Find(name) is { } variable)
            return ValueConversion.FromVariable(variable, type, separator, Directory.GetCurrentDirectory());
        return ParametersFile.Find(name, type, isSecret);
    }

    /// <summary>Dashes carry no meaning in the names of options and targets.</summary>
    public static bool SameName(string left, string right) =>
        string.Equals(left.Replace("-", ""), right.Replace("-", ""), StringComparison.OrdinalIgnoreCase);
}
