namespace LitellmStack.Testing;

/// <summary>The clone that the tests were built in.</summary>
public static class RepositoryRoot
{
    public static string Path { get; } = Find();

    private static string Find()
    {
        var folder = new DirectoryInfo(AppContext.BaseDirectory);
        while (folder is not null && !File.Exists(System.IO.Path.Combine(folder.FullName, "LitellmStack.slnx")))
        {
            folder = folder.Parent;
        }

        return folder?.FullName ?? throw new InvalidOperationException($"No folder above '{AppContext.BaseDirectory}' holds LitellmStack.slnx.");
    }
}
