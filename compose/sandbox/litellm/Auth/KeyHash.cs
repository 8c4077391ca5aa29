using System.Security.Cryptography;
using System.Text;

namespace Sandbox.LiteLlm.Auth;

/// <summary>The form in which a key is kept and compared: SHA-256 in hexadecimal. A text that does not begin with `sk-` is taken for a hash.</summary>
internal static class KeyHash
{
    public static string Of(string key) => key.StartsWith("sk-", StringComparison.Ordinal) ? Always(key) : key;

    public static string Always(string key) => Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(key)));

    /// <summary>How a key is shown: enough to tell it from others, too little to use it.</summary>
    public static string Shortened(string key) => key.Length > 8 ? $"sk-...{key[^4..]}" : "sk-...";
}
