namespace LitellmStack.Testing;

/// <summary>The repository that the tests were built from.</summary>
public static class ShippedFiles
{
    /// <summary>Its absolute path.</summary>
    public static string Root { get; } = Find(new DirectoryInfo(AppContext.BaseDirectory));

    public static string Text(string path) => File.ReadAllText(Path.Combine(Root, path));

    private static string Find(DirectoryInfo? folder)
    {
        while (folder is not null && !File.Exists(Path.Combine(folder.FullName, "LitellmStack.slnx")))
        {
            folder = folder.Parent;
        }

        return folder?.FullName ?? throw new InvalidOperationException($"No folder above '{AppContext.BaseDirectory}' holds LitellmStack.slnx.");
    }
}
