namespace Nuke.Common.ValueInjection;

/// <summary>Where a parameter's value comes from: the first of command line, environment and parameters file that has one.</summary>
internal static class Parameters
{
    public static T Get<T>(string name, char? separator = null) => Get(name, typeof(T), separator, isSecret: false) is T value ? value : default;

    public static object Get(string name, Type type, char? separator, bool isSecret)
    {
        return FromCommandLine(name, type, separator)
            ?? FromEnvironment(name, type, separator)
            ?? ParametersFile.Find(name, type, isSecret);
    }

    /// <summary>Dashes carry no meaning in the names of options and targets.</summary>
    public static bool SameName(string left, string right) =>
        string.Equals(left.Replace("-", ""), right.Replace("-", ""), StringComparison.OrdinalIgnoreCase);

    private static object FromCommandLine(string name, Type type, char? separator)
    {
        var tokens = CommandLine.Find(name);
        if (tokens is null && name == "Target" && CommandLine.Positional.Count > 0)
            tokens = CommandLine.Positional;
        return tokens is null ? null : ValueConversion.FromTokens(tokens, type, separator, Directory.GetCurrentDirectory());
    }

    private static object FromEnvironment(string name, Type type, char? separator) =>
        EnvironmentParameters.Find(name) is { } variable
            ? ValueConversion.FromVariable(variable, type, separator, Directory.GetCurrentDirectory())
            : null;
}
