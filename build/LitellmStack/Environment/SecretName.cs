namespace LitellmStack.Environment;

/// <summary>Whether a name says that its value is a secret, where no declaration does.</summary>
public static class SecretName
{
    private static readonly string[] Endings = ["KEY", "PASSWORD", "PASSWD", "PASS", "SECRET", "TOKEN", "CREDENTIALS"];

    /// <summary>Names of variables and of settings: "GEMINI_API_KEY", "api_key", "master_key". "KEY_ALIAS" and "MAX_TOKENS" are none.</summary>
    public static bool Is(string name)
    {
        var word = name[(name.LastIndexOfAny(['_', '-', '.']) + 1)..].ToUpperInvariant();
        return Endings.Contains(word) || word is "APIKEY";
    }
}
