using System.Security.Cryptography;
using System.Text;

namespace LitellmStack.Adapters.Postgres;

/// <summary>A digest of what pg_dump writes about a schema.</summary>
internal static class SchemaDigest
{
    public static readonly IReadOnlyList<string> Tool = ["pg_dump", "--schema-only", "--no-owner", "--no-privileges", "--lock-wait-timeout=60000"];

    /// <summary>What a restored database words differently or every run anew: comments, settings, \restrict keys (PostgreSQL 17.6 and later).</summary>
    private static readonly string[] Left = ["--", "SET ", "SELECT pg_catalog.set_config", "\\restrict", "\\unrestrict"];

    /// <summary>64 lower-case hexadecimal digits.</summary>
    public static string Of(Stream dump)
    {
        using var digest = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);
        using var reader = new StreamReader(dump, Encoding.UTF8);
        while (reader.ReadLine() is { } line)
        {
            if (line.Length > 0 && !Left.Any(start => line.StartsWith(start, StringComparison.Ordinal)))
            {
                digest.AppendData(Encoding.UTF8.GetBytes(line + "\n"));
            }
        }

        return Convert.ToHexStringLower(digest.GetHashAndReset());
    }
}
