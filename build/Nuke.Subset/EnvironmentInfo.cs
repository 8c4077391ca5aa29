using System.Collections;
using System.Collections.ObjectModel;

using Nuke.Common.IO;
using Nuke.Common.ValueInjection;

namespace Nuke.Common;

public static class EnvironmentInfo
{
    public static IReadOnlyCollection<string> CommandLineArguments => CommandLine.Arguments;

    public static AbsolutePath WorkingDirectory
    {
        get => Directory.GetCurrentDirectory();
        set => Directory.SetCurrentDirectory(value);
    }

    public static bool IsUnix => !IsWin;

    public static bool IsWin => OperatingSystem.IsWindows();

    public static bool IsLinux => OperatingSystem.IsLinux();

    public static bool IsOsx => OperatingSystem.IsMacOS();

    public static PlatformFamily Platform =>
        IsWin ? PlatformFamily.Windows : IsLinux ? PlatformFamily.Linux : IsOsx ? PlatformFamily.OSX : PlatformFamily.Unknown;

    public static ReadOnlyDictionary<string, string> Variables
    {
        get
        {
            var names = IsWin ? StringComparer.OrdinalIgnoreCase : StringComparer.Ordinal;
            var variables = Environment.GetEnvironmentVariables().Cast<DictionaryEntry>();
            return new(variables.ToDictionary(x => (string)x.Key, x => (string)x.Value, names));
        }
    }

    public static bool HasArgument(string name) => CommandLine.Find(name) != null;

    public static bool HasVariable(string name, bool allowEmpty = true) =>
        Environment.GetEnvironmentVariable(name) is { } value && (allowEmpty || value.Length > 0);

    public static string GetVariable(string name) => Environment.GetEnvironmentVariable(name);

    public static void SetVariable(string name, string value) => Environment.SetEnvironmentVariable(name, value);

    public static void RemoveVariable(string name) => Environment.SetEnvironmentVariable(name, null);
}
