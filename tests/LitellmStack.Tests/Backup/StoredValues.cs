using System.Security.Cryptography;
using System.Text;

using FsCheck;
using FsCheck.Fluent;
using FsCheck.Xunit;

using LitellmStack.Backup;
using LitellmStack.Testing.Backup;

namespace LitellmStack.Tests.Backup;

/// <summary>Both newer forms as LiteLLM describes them, with the nonce 00..0b, and what only looks like one.</summary>
public sealed class StoredValues
{
    private const string SecondOfSalt1 = "v2:gcm:AAECAwQFBgcICQoL_Ig_VAUi2cMpoPjCrgOfbpjhXdIF7Kq31Ux2CD34MPsMXA==";
    private const string ThirdOfSalt1 = "v3:gcm:AAECAwQFBgcICQoLYYACcZZ2M-l-s3txLpsEHUIXSFS1fYVZYfaFx6Jo7UtXzA==";
    private const string SecondOfEmptySalt = "v2:gcm:AAECAwQFBgcICQoLA8K854HoFVK2PdI4tZ9ShH7ECIAFJSLqY0pFvNFueLMYK54=";
    private const string ThirdOfEmptySalt = "v3:gcm:AAECAwQFBgcICQoL6EcL8fRIJfBR1W-_LNSifByBcgB4BUX2qjWefGIRtgeMhzc=";

    private readonly StoredSecrets secrets = new(new FakeSecretBox());

    [Theory]
    [InlineData("sk-salt1", SecondOfSalt1)]
    [InlineData("sk-salt1", ThirdOfSalt1)]
    [InlineData("", SecondOfEmptySalt)]
    [InlineData("", ThirdOfEmptySalt)]
    public void DecryptWithTheirKeyAlone(string saltKey, string stored)
    {
        StoredSecrets.LooksEncrypted(stored).ShouldBeTrue();
        secrets.Decrypts(stored, saltKey).ShouldBeTrue();
        secrets.Decrypts(stored.TrimEnd('='), saltKey).ShouldBeTrue();
        secrets.Decrypts(stored, saltKey + " ").ShouldBeFalse();
        secrets.Decrypts(stored, saltKey.Length == 0 ? "sk-salt1" : "").ShouldBeFalse();
    }

    [Theory]
    [InlineData(SecondOfSalt1, "v3:gcm:")]
    [InlineData(ThirdOfSalt1, "v2:gcm:")]
    [InlineData(ThirdOfSalt1, "V3:GCM:")]
    [InlineData(ThirdOfSalt1, "")]
    public void AreReadInTheFormThatTheirPrefixNames(string stored, string prefix) =>
        secrets.Decrypts(prefix + stored[7..], "sk-salt1").ShouldBeFalse();

    [Theory]
    [InlineData(SecondOfSalt1)]
    [InlineData(ThirdOfSalt1)]
    public void DoNotDecryptWhicheverByteIsDamaged(string stored)
    {
        var bytes = Convert.FromBase64String(stored[7..].Replace('-', '+').Replace('_', '/'));
        for (var at = 0; at < bytes.Length; at++)
        {
            bytes[at] ^= 1;
            secrets.Decrypts(stored[..7] + Convert.ToBase64String(bytes), "sk-salt1").ShouldBeFalse($"byte {at}");
            bytes[at] ^= 1;
        }
    }

    [Fact]
    public void InTheOldestFormGoToTheBoxUnderTheDigestOfTheKey()
    {
        byte[] nonce = [.. Enumerable.Range(0, 24).Select(i => (byte)i)];
        var stored = Convert.ToBase64String([.. nonce, .. FakeSecretBox.Close(SHA256.HashData("한국어"u8), nonce, [.. "plain"u8])]);

        secrets.Decrypts(stored, "한국어").ShouldBeTrue();
        secrets.Decrypts(stored, "한국").ShouldBeFalse();
    }

    [Theory]
    [InlineData("")]
    [InlineData("=")]
    [InlineData("plain text")]
    [InlineData("sk-1234")]
    [InlineData("os.environ/GEMINI_API_KEY")]
    [InlineData("http://ollama:11434")]
    [InlineData("v3:gcm:")]
    [InlineData("v3:gcm:!!!")]
    [InlineData("v3:gcm:AAECAwQFBgcICQoLAAAAAAAAAAAAAAAAAAAA")]
    [InlineData("AAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA")]
    public void ThatAreNoneLookLikeNone(string text)
    {
        StoredSecrets.LooksEncrypted(text).ShouldBeFalse();
        secrets.Decrypts(text, "sk-salt1").ShouldBeFalse();
    }

    [Fact]
    public void PastTheLongestAreNotTried()
    {
        var longest = "v3:gcm:" + new string('A', StoredSecrets.Longest - 9);
        StoredSecrets.LooksEncrypted(longest).ShouldBeTrue();
        StoredSecrets.LooksEncrypted(longest + "AAAA").ShouldBeFalse();
    }

    [Property(MaxTest = 500, Replay = "4321,8765")]
    public void NeverThrow(NonNull<string> text, byte[] bytes, NonNull<string> saltKey)
    {
        foreach (var prefix in new[] { "", "v2:gcm:", "v3:gcm:" })
        {
            secrets.Decrypts(prefix + text.Get, saltKey.Get).ShouldBeFalse();
            secrets.Decrypts(prefix + Convert.ToBase64String(bytes), saltKey.Get).ShouldBeFalse();
            secrets.Decrypts(prefix + Encoding.Latin1.GetString(bytes), saltKey.Get).ShouldBeFalse();
        }
    }

    [Property(MaxTest = 300, Replay = "4321,8765")]
    public Property NeverDecryptAfterAnEdit() => Prop.ForAll(
        (from stored in Gen.Elements(SecondOfSalt1, ThirdOfSalt1)
         from at in Gen.Choose(0, stored.Length - 5)
         from cut in Gen.Choose(0, 3)
         from piece in Gen.Elements("", "A", "=", "\0", "\ud800", "::", "가", "AAAA")
         where stored.Substring(at, cut) != piece
         select string.Concat(stored.AsSpan(0, at), piece, stored.AsSpan(at + cut))).ToArbitrary(),
        edited => !secrets.Decrypts(edited, "sk-salt1"));
}
