using System.Security.Cryptography;

namespace LitellmStack.Environment;

/// <summary>New secrets.</summary>
public static class Secret
{
    /// <summary>Letters and digits alone mean the same in URLs, YAML, environment files and shells; 43 of them carry 256 bits.</summary>
    private const string Alphabet = "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789";

    private const int Length = 43;

    /// <summary>A new secret with its prefix ("sk-" where the gateway asks for one). The first character is a letter, so that no reader takes it for a number.</summary>
    public static string Generate(string prefix) =>
        $"{prefix}{RandomNumberGenerator.GetString(Alphabet.AsSpan(0, 52), 1)}{RandomNumberGenerator.GetString(Alphabet, Length - 1)}";
}
