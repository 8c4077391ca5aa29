namespace Integration.Tests.Stage;

/// <summary>This repository as it stands on disk, uncommitted changes included: what a test copies is what would be committed.</summary>
internal static class WorkingTree
{
    public static string Root { get; } = FindRoot();

    /// <summary>Copies every file that git tracks or would track; where there is no git, all but the build's own folder.</summary>
    public static async Task CopyTo(string folder)
    {
        foreach (var path in await Files())
        {
            var target = Path.Combine(folder, path);
            Directory.CreateDirectory(Path.GetDirectoryName(target)!);
            File.Copy(Path.Combine(Root, path), target);
        }

        Directory.CreateDirectory(Path.Combine(folder, ".nuke"));
    }

    private static async Task<IReadOnlyList<string>> Files()
    {
        var listed = Path.Exists(Path.Combine(Root, ".git"))
            ? (await Child.Run("git", "-C", Root, "ls-files", "--cached", "--others", "--exclude-standard")).EndedWith(0).Output.Split('\n', StringSplitOptions.RemoveEmptyEntries)
            : Directory.EnumerateFiles(Root, "*", SearchOption.AllDirectories).Select(file => Path.GetRelativePath(Root, file)).Where(IsSource);

        // A tracked file may be deleted on disk.
        return [.. listed.Where(path => File.Exists(Path.Combine(Root, path)))];
    }

    private static bool IsSource(string path) =>
        !path.StartsWith(".nuke/temp/", StringComparison.Ordinal) && !path.StartsWith(".env", StringComparison.Ordinal) && !path.Split('/').Any(part => part is "bin" or "obj");

    private static string FindRoot()
    {
        var folder = new DirectoryInfo(AppContext.BaseDirectory);
        while (folder is not null && !File.Exists(Path.Combine(folder.FullName, "LitellmStack.slnx")))
        {
            folder = folder.Parent;
        }

        return folder?.FullName ?? throw new InvalidOperationException($"No folder above '{AppContext.BaseDirectory}' holds LitellmStack.slnx.");
    }
}
