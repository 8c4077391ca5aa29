using System.Security.Cryptography;
using System.Text.Json.Nodes;

namespace LitellmStack.Testing.Release.GitHub;

/// <summary>A file of a release on the fake GitHub.</summary>
/// <param name="State">"uploaded"; "starter" or "new" for an upload that was cut off, whose size GitHub then gives as 0.</param>
public sealed record FakeAsset(long Id, string Name, ReadOnlyMemory<byte> Content, string State = "uploaded")
{
    public string Digest => $"sha256:{Convert.ToHexStringLower(SHA256.HashData(Content.Span))}";

    /// <param name="hasDigest">Files that are older than GitHub's digests have none.</param>
    internal JsonObject ToJson(bool hasDigest) => new()
    {
        ["id"] = Id,
        ["name"] = Name,
        ["label"] = "",
        ["state"] = State,
        ["size"] = State == "uploaded" ? Content.Length : 0,
        ["content_type"] = "application/octet-stream",
        ["digest"] = hasDigest && State == "uploaded" ? Digest : null,
    };
}
