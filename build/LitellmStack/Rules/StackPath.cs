namespace LitellmStack.Rules;

/// <summary>Paths inside a stack, relative to its root, with forward slashes.</summary>
internal static class StackPath
{
    /// <summary>"compose" of "compose/docker-compose.yml"; "" of a file at the root.</summary>
    public static string FolderOf(string path) => path.LastIndexOf('/') is >= 0 and var slash ? path[..slash] : "";

    /// <summary>"docker-compose.yml" of "compose/docker-compose.yml".</summary>
    public static string NameOf(string path) => path[(path.LastIndexOf('/') + 1)..];

    /// <summary>A path as a file in a folder writes it, relative to the root: "../.env" in "compose" is ".env".</summary>
    public static string Join(string folder, string path)
    {
        var parts = new List<string>();
        foreach (var part in $"{folder}/{path}".Split('/', StringSplitOptions.RemoveEmptyEntries).Where(p => p != "."))
        {
            if (part == ".." && parts.Count > 0 && parts[^1] != "..")
            {
                parts.RemoveAt(parts.Count - 1);
            }
            else
            {
                parts.Add(part);
            }
        }

        return string.Join('/', parts);
    }
}
