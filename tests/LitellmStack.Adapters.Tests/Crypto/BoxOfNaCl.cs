using System.Buffers.Text;
using System.Security.Cryptography;

using LitellmStack.Adapters.Crypto;
using LitellmStack.Backup;
using LitellmStack.Testing.Backup;

namespace LitellmStack.Adapters.Tests.Crypto;

/// <summary>On a value that LiteLLM 1.81.12 wrote with the salt key `sk-salt1`.</summary>
public sealed class BoxOfNaCl : SecretBoxContract
{
    private const string Stored = "iPKrIoq0-qI6PMYbeTpNGBPaIPYuaJOuqDxYQp0iZo-j2s1hlB4md21rKp9c6Anb45znHOVAn16OOg==";

    protected override ISecretBox Box { get; } = new SecretBox();

    protected override (byte[] Key, byte[] Nonce, byte[] Closed, byte[] Plain) Example
    {
        get
        {
            var bytes = Base64Url.DecodeFromChars(Stored);
            return (SHA256.HashData("sk-salt1"u8), bytes[..24], bytes[24..], [.. "sk-secret-upstream"u8]);
        }
    }
}
