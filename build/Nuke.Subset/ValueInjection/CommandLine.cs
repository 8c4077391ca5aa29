namespace Nuke.Common.ValueInjection;

/// <summary>Arguments as options with the values up to the next dash, after positional ones.</summary>
internal static class CommandLine
{
    public static IReadOnlyList<string> Arguments { get; } = [.. Environment.GetCommandLineArgs().Skip(1)];

    public static IReadOnlyList<string> Positional { get; } = [.. Arguments.TakeWhile(x => !IsOption(x))];

    /// <summary>The values of an option's last occurrence, or null where it does not occur.</summary>
    public static IReadOnlyList<string> Find(string name)
    {
        for (var index = Arguments.Count - 1; index >= 0; index--)
        {
            if (IsOption(Arguments[index]) && Parameters.SameName(Arguments[index], name))
                return [.. Arguments.Skip(index + 1).TakeWhile(x => !IsOption(x))];
        }

        return null;
    }

    private static bool IsOption(string argument) => argument.StartsWith('-');
}
