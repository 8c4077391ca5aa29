using System.Text;

namespace VerifyTests;

/// <summary>A text that becomes a file of the given extension.</summary>
public readonly struct Target
{
    // What the published package takes for text, as far as it was tried; it refuses others, so they are refused here.
    private static readonly HashSet<string> TextExtensions = new(StringComparer.OrdinalIgnoreCase)
    {
        "conf", "cs", "csproj", "csv", "diff", "dockerfile", "env", "html", "ini", "json", "log", "md",
        "patch", "props", "ps1", "sh", "sql", "toml", "txt", "xml", "yaml", "yml",
    };

    public Target(string extension, string data, string? name = null)
    {
        if (extension.StartsWith('.'))
            throw new ArgumentException("Must not start with a period ('.').", nameof(extension));
        if (!TextExtensions.Contains(extension))
            throw new ArgumentException("Don't pass text for a binary extension.", nameof(extension));
        Extension = extension;
        Name = name;
        Data = data;
    }

    public Target(string extension, StringBuilder data, string? name = null)
        : this(extension, data.ToString(), name)
    {
    }

    public string Extension { get; }

    public string? Name { get; }

    internal string Data { get; }
}
