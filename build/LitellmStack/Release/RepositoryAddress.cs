namespace LitellmStack.Release;

/// <summary>A repository on GitHub.</summary>
public sealed record RepositoryAddress(string Owner, string Name)
{
    public override string ToString() => $"{Owner}/{Name}";

    /// <summary>Reads what git calls a remote (https, ssh and scp form), or "owner/name" as GitHub Actions writes it; nothing where it is neither.</summary>
    public static RepositoryAddress? Read(string text)
    {
        var path = PathOf(text.Trim());
        var parts = path.TrimEnd('/').Split('/');
        if (parts is not [.., var owner, var last])
        {
            return null;
        }

        var name = last.EndsWith(".git", StringComparison.OrdinalIgnoreCase) ? last[..^4] : last;
        return IsName(owner) && IsName(name) ? new(owner, name) : null;
    }

    /// <summary>What stands behind the host; the text itself where it names none. A folder of this machine is no repository of a forge.</summary>
    private static string PathOf(string text)
    {
        if (text.Contains("://", StringComparison.Ordinal))
        {
            return Uri.TryCreate(text, UriKind.Absolute, out var address) && address.Scheme is "https" or "http" or "ssh" or "git" && address is { Host.Length: > 0 }
                ? address.AbsolutePath.TrimStart('/')
                : "";
        }

        var colon = text.IndexOf(':', StringComparison.Ordinal);
        return colon > 1 && !text.AsSpan(0, colon).Contains('/') ? text[(colon + 1)..]
            : text.Count(character => character == '/') == 1 && !text.StartsWith('.') ? text
            : "";
    }

    private static bool IsName(string text) =>
        text.Length > 0 && text is not ("." or "..") && text.All(character => char.IsAsciiLetterOrDigit(character) || character is '-' or '_' or '.');
}
