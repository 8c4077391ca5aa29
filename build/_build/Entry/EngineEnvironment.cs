using LitellmStack.CommandLine;

namespace LitellmStack.Build.Entry;

/// <summary>The environment that the build engine sees: none of the shell's variables that it would take for an option, and ours as values.</summary>
internal static class EngineEnvironment
{
    /// <summary>Before the engine's first type is touched; children get the shell's environment from <see cref="Session.Shell"/>.</summary>
    public static void Prepare(IEnumerable<string> names, IReadOnlyDictionary<string, string> values)
    {
        foreach (var name in names.Where(EnvironmentReader.IsHiddenFromEngine))
        {
            System.Environment.SetEnvironmentVariable(name, null);
        }

        foreach (var (name, value) in values)
        {
            System.Environment.SetEnvironmentVariable($"NUKE_{name.ToUpperInvariant()}", value);
        }

        System.Environment.SetEnvironmentVariable("NUKE_TELEMETRY_OPTOUT", "1");
    }
}
