using System.Security.Cryptography;
using System.Text;

namespace LitellmStack.Tests.Backup;

/// <summary>Manifests with a right digest around anything, as another program would write them: from the schema's words, not with our code.</summary>
internal static class SealedText
{
    private const string Ending = "\"\n}\n";
    private const int Digits = 64;

    /// <summary>A manifest's text whose digest is computed anew.</summary>
    public static byte[] Seal(string text)
    {
        var head = text[..^(Digits + Ending.Length)];
        var blank = Encoding.UTF8.GetBytes(head + new string('0', Digits) + Ending);
        return Encoding.UTF8.GetBytes(head + Convert.ToHexStringLower(SHA256.HashData(blank)) + Ending);
    }
}
