using LitellmStack.Backup;

using Sandbox.LiteLlm.Encryption;

namespace Sandbox.Tests.LiteLlm.Encryption;

/// <summary>What a backup of a sandbox finds: the stand-in writes, the program reads.</summary>
public sealed class ValuesThatTheToolingReads : ISecretBox
{
    [Theory]
    [InlineData("", "sk-salt")]
    [InlineData("sk-secret-upstream", "")]
    [InlineData("한국어 🎉", "소금")]
    public void DecryptWithTheirSaltAlone(string plain, string salt)
    {
        var secrets = new StoredSecrets(this);
        var stored = StoredSecret.Protect(plain, salt);

        secrets.Decrypts(stored, salt).ShouldBeTrue();
        secrets.Decrypts(stored, salt + "x").ShouldBeFalse();
    }

    /// <summary>The stand-in writes no value in the oldest form.</summary>
    public byte[] Open(byte[] key, byte[] nonce, byte[] box) => throw new InvalidOperationException("No value is in the oldest form.");
}
