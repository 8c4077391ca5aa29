namespace Build.Tests.Bootstrap;

/// <summary>The repository that these tests are part of.</summary>
internal static class Repository
{
    public static string Root { get; } = Find(new DirectoryInfo(AppContext.BaseDirectory));

    public static IEnumerable<string> StartScripts =>
        ["build.sh", "build.ps1", "build.cmd", .. Directory.GetFiles(Path.Combine(Root, "build/bootstrap")).Select(x => Path.GetRelativePath(Root, x))];

    private static string Find(DirectoryInfo? folder) =>
        folder is null ? throw new DirectoryNotFoundException($"No folder above '{AppContext.BaseDirectory}' holds LitellmStack.slnx.")
        : File.Exists(Path.Combine(folder.FullName, "LitellmStack.slnx")) ? folder.FullName
        : Find(folder.Parent);
}
