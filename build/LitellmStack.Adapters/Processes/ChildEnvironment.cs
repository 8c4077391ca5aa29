using System.Collections;

namespace LitellmStack.Adapters.Processes;

/// <summary>The environment as the shell gave it to this program, before the command line removed what is ours; children get it from here.</summary>
public sealed class ChildEnvironment(IReadOnlyDictionary<string, string> variables)
{
    public IReadOnlyDictionary<string, string> Variables { get; } = variables;

    /// <summary>This process's environment as it is now.</summary>
    public static ChildEnvironment Capture() => new(
        System.Environment.GetEnvironmentVariables().Cast<DictionaryEntry>()
            .ToDictionary(entry => (string)entry.Key, entry => (string?)entry.Value ?? "", StringComparer.Ordinal));

    /// <summary>The path of a program as a shell finds it; nothing where it has none.</summary>
    public string? Find(string program) =>
        Variables.GetValueOrDefault("PATH", "").Split(Path.PathSeparator, StringSplitOptions.RemoveEmptyEntries)
            .Select(folder => Path.Combine(folder, OperatingSystem.IsWindows() ? $"{program}.exe" : program))
            .FirstOrDefault(IsExecutable);

    /// <summary>Without the variables that a predicate names.</summary>
    public ChildEnvironment Without(Func<string, bool> isRemoved) =>
        new(Variables.Where(v => !isRemoved(v.Key)).ToDictionary(v => v.Key, v => v.Value, StringComparer.Ordinal));

    private static bool IsExecutable(string path) => File.Exists(path)
        && (OperatingSystem.IsWindows() || (File.GetUnixFileMode(path) & (UnixFileMode.UserExecute | UnixFileMode.GroupExecute | UnixFileMode.OtherExecute)) != 0);
}
