using System.Collections;

using Serilog;

namespace Nuke.Common.ValueInjection;

/// <summary>Variables that stand for a parameter: its very name, or its letters and digits with or without NUKE before them.</summary>
internal static class EnvironmentParameters
{
    public static string Find(string name)
    {
        if (Environment.GetEnvironmentVariable(name) is { } exact)
            return exact;

        var plain = Plain(name);
        var found = new List<string>();
        foreach (DictionaryEntry variable in Environment.GetEnvironmentVariables())
        {
            var key = Plain((string)variable.Key);
            if (Same(key, plain) || Same(key, "NUKE" + plain))
                found.Add((string)variable.Value);
        }

        if (found.Count > 1)
            Log.Warning("Could not resolve {Name} since multiple values are provided", name);
        return found is [var only] ? only : null;
    }

    private static string Plain(string name) => string.Concat(name.Where(char.IsAsciiLetterOrDigit));

    private static bool Same(string left, string right) => left.Equals(right, StringComparison.OrdinalIgnoreCase);
}
