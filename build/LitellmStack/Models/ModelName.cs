namespace LitellmStack.Models;

/// <summary>Ollama's model names.</summary>
public static class ModelName
{
    /// <summary>As the server lists it: a name without a tag means "latest". A colon before the last slash belongs to a host's port.</summary>
    public static string WithTag(string name) => name.LastIndexOf(':') > name.LastIndexOf('/') ? name : $"{name}:latest";

    /// <summary>Whether two spellings mean one model; the server compares names without case.</summary>
    public static bool Same(string a, string b) => string.Equals(WithTag(a), WithTag(b), StringComparison.OrdinalIgnoreCase);

    /// <summary>
    /// What the server refuses a name for; nothing where it takes it. [scheme "://"] [host "/"] [namespace "/"] model [":" tag]: letters, digits, '-',
    /// '_', and '.' outside the namespace; none begins with '-' or '.'.
    /// </summary>
    public static string? Mistake(string name)
    {
        if (name.Length == 0)
        {
            return "it is empty";
        }

        if (name.Any(char.IsWhiteSpace))
        {
            return "it holds a blank";
        }

        var rest = name.IndexOf("://", StringComparison.Ordinal) is var scheme and >= 0 ? name[(scheme + 3)..] : name;
        if (rest.Contains('@', StringComparison.Ordinal))
        {
            return "it holds an '@'; a model is named by its tag, not by a digest";
        }

        var colon = rest.LastIndexOf(':');
        var hasTag = colon > rest.LastIndexOf('/');
        var parts = (hasTag ? rest[..colon] : rest).Split('/');
        if (parts.Length > 3)
        {
            return "it has more than a host, a namespace and a model";
        }

        return parts.Length > 1 && parts.Any(p => p.Length == 0) ? "a part before or behind a '/' is empty"
            : hasTag && Part(rest[(colon + 1)..], ".", "its tag") is { } tag ? tag
            : Part(parts[^1], ".", "the model") is { } model ? model
            : parts.Length > 1 && Part(parts[^2], "", "the namespace") is { } space ? space
            : parts.Length > 2 ? Part(parts[0], ".:", "the host")
            : null;
    }

    private static string? Part(string part, string further, string what)
    {
        if (part.Length == 0)
        {
            return $"{what} is empty";
        }

        var bad = part.FirstOrDefault(c => !char.IsAsciiLetterOrDigit(c) && c is not ('_' or '-') && !further.Contains(c, StringComparison.Ordinal));
        return bad != default ? $"{what} holds a '{bad}'"
            : part[0] is '-' or '.' ? $"{what} begins with a '{part[0]}'"
            : part.Length > (what == "the host" ? 350 : 80) ? $"{what} has more than {(what == "the host" ? 350 : 80)} characters"
            : null;
    }
}
