namespace LitellmStack.Models;

/// <summary>Ollama's model names.</summary>
public static class ModelName
{
    /// <summary>As the server lists it: a name without a tag means "latest". A colon before the last slash belongs to a host's port.</summary>
    public static string WithTag(string name) => name.LastIndexOf(':') > name.LastIndexOf('/') ? name : $"{name}:latest";

    /// <summary>Whether two spellings mean one model; the server compares names without case.</summary>
    public static bool Same(string a, string b) => string.Equals(WithTag(a), WithTag(b), StringComparison.OrdinalIgnoreCase);
}
