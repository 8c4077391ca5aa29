using Nuke.Common.ValueInjection;

namespace Nuke.Common.IO;

/// <summary>The folder that holds .nuke: given by --root, or the nearest above the current directory.</summary>
internal static class BuildRoot
{
    public static AbsolutePath Find()
    {
        var current = AbsolutePath.Create(Directory.GetCurrentDirectory());
        if (CommandLine.Find("Root") is [])
            return current;
        if (Parameters.Get<AbsolutePath>("Root") is { } given)
            return given;

        for (var directory = current; directory != null; directory = directory.Parent)
        {
            if (Path.Exists(directory / ".nuke") && !IsHome(directory))
                return directory;
        }

        throw new InvalidOperationException($"Could not locate '.nuke' directory/file while walking up from '{current}'.");
    }

    // The home directory has a .nuke of its own, which marks no build.
    private static bool IsHome(AbsolutePath directory) =>
        directory == (AbsolutePath)Environment.GetFolderPath(Environment.SpecialFolder.UserProfile, Environment.SpecialFolderOption.DoNotVerify);
}
