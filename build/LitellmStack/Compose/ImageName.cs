namespace LitellmStack.Compose;

/// <summary>An image's name in its parts.</summary>
/// <param name="Repository">In full, as the engine understands it: "docker.io/library/postgres".</param>
public sealed record ImageName(string Repository, string? Tag, string? Digest)
{
    public static ImageName Parse(string text)
    {
        var at = text.IndexOf('@', StringComparison.Ordinal);
        var name = at < 0 ? text : text[..at];
        var colon = name.LastIndexOf(':') is var c && c > name.LastIndexOf('/') ? c : -1;
        var repository = colon < 0 ? name : name[..colon];
        var slash = repository.IndexOf('/', StringComparison.Ordinal);
        var first = slash < 0 ? "" : repository[..slash];
        var hasRegistry = first.Contains('.', StringComparison.Ordinal) || first.Contains(':', StringComparison.Ordinal) || first == "localhost";
        return new ImageName(
            hasRegistry ? repository : slash < 0 ? $"docker.io/library/{repository}" : $"docker.io/{repository}",
            colon < 0 ? null : name[(colon + 1)..],
            at < 0 ? null : text[(at + 1)..]);
    }

    /// <summary>What stands behind the last slash: "postgres".</summary>
    public string LastPart => Repository[(Repository.LastIndexOf('/') + 1)..];

    /// <summary>The version that a tag begins with: 1.108.15 of "v1.108.15-nightly", 18 of "18-alpine"; nothing where it begins with none, as the digest "18f3c0".</summary>
    public static Version? VersionOf(string? tag)
    {
        var digits = (tag ?? "").TrimStart('v').Split('-')[0];
        return Version.TryParse(digits.Contains('.', StringComparison.Ordinal) ? digits : $"{digits}.0", out var version) ? version : null;
    }

    /// <summary>The line of versions that the tag belongs to, "1.108" of "v1.108.15"; nothing where the tag is no full version.</summary>
    public string? Line
    {
        get
        {
            var parts = (Tag ?? "").TrimStart('v').Split('-')[0].Split('.');
            return parts.Length >= 3 && parts.Take(3).All(p => p.Length > 0 && p.All(char.IsAsciiDigit)) ? $"{parts[0]}.{parts[1]}" : null;
        }
    }
}
