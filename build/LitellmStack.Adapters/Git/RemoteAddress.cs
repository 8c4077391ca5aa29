using System.Text.RegularExpressions;

namespace LitellmStack.Adapters.Git;

/// <summary>An address may hold a user and a token, which no one is shown.</summary>
internal static partial class RemoteAddress
{
    public static string WithoutSecrets(string text) => Credentials().Replace(text, "://");

    [GeneratedRegex("://[^/@\\s]+@", RegexOptions.CultureInvariant | RegexOptions.NonBacktracking)]
    private static partial Regex Credentials();
}
