using LitellmStack.Adapters.Crypto;
using LitellmStack.Backup;

namespace LitellmStack.Adapters.Tests.Crypto;

/// <summary>As LiteLLM 1.81.12 wrote them; the newer forms need no adapter and are tried beside the library.</summary>
public sealed class ValuesInTheOldestForm
{
    private const string OfSalt1 = "iPKrIoq0-qI6PMYbeTpNGBPaIPYuaJOuqDxYQp0iZo-j2s1hlB4md21rKp9c6Anb45znHOVAn16OOg==";
    private const string OfEmptySalt = "nE2W8TbrJRaipKKCOKyT1KhVpPvxmVZJ51yTojtUI6blckydku8yH6VM3Sy-YaSNPVUZ5N7N_WMeIPQ=";

    private readonly StoredSecrets secrets = new(new SecretBox());

    [Theory]
    [InlineData("sk-salt1", OfSalt1)]
    [InlineData("", OfEmptySalt)]
    public void DecryptWithTheirKeyAlone(string saltKey, string stored)
    {
        secrets.Decrypts(stored, saltKey).ShouldBeTrue();
        secrets.Decrypts(stored, saltKey + " ").ShouldBeFalse();
        secrets.Decrypts(stored, saltKey.Length == 0 ? "sk-salt1" : "").ShouldBeFalse();
    }

    [Fact]
    public void DecryptInEitherAlphabetAndWithoutPadding()
    {
        secrets.Decrypts(OfSalt1.Replace('-', '+').Replace('_', '/'), "sk-salt1").ShouldBeTrue();
        secrets.Decrypts(OfSalt1.TrimEnd('='), "sk-salt1").ShouldBeTrue();
    }

    [Theory]
    [InlineData("v2:gcm:")]
    [InlineData("v3:gcm:")]
    [InlineData("v4:gcm:")]
    public void AreNotTakenForAnotherForm(string prefix) => secrets.Decrypts(prefix + OfSalt1, "sk-salt1").ShouldBeFalse();
}
