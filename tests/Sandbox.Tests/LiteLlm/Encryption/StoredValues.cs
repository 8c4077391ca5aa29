using Sandbox.LiteLlm.Encryption;

namespace Sandbox.Tests.LiteLlm.Encryption;

/// <summary>The vectors were computed from LiteLLM's description of its forms, with the nonce 00..0b.</summary>
public sealed class StoredValues
{
    private const string Secret = "sk-secret-upstream";

    [Theory]
    [InlineData("sk-salt1", "v2:gcm:AAECAwQFBgcICQoL_Ig_VAUi2cMpoPjCrgOfbpjhXdIF7Kq31Ux2CD34MPsMXA==", Secret)]
    [InlineData("sk-salt1", "v3:gcm:AAECAwQFBgcICQoLYYACcZZ2M-l-s3txLpsEHUIXSFS1fYVZYfaFx6Jo7UtXzA==", Secret)]
    [InlineData("", "v2:gcm:AAECAwQFBgcICQoLA8K854HoFVK2PdI4tZ9ShH7ECIAFJSLqY0pFvNFueLMYK54=", "http://ollama:11434")]
    [InlineData("", "v3:gcm:AAECAwQFBgcICQoL6EcL8fRIJfBR1W-_LNSifByBcgB4BUX2qjWefGIRtgeMhzc=", "http://ollama:11434")]
    public void AreReadInBothForms(string salt, string stored, string plain)
    {
        StoredSecret.TryReveal(stored, salt, out var revealed).ShouldBeTrue();
        revealed.ShouldBe(plain);
    }

    [Theory]
    [InlineData("sk-salt1", Secret, "v3:gcm:AAECAwQFBgcICQoLYYACcZZ2M-l-s3txLpsEHUIXSFS1fYVZYfaFx6Jo7UtXzA==")]
    [InlineData("", "http://ollama:11434", "v3:gcm:AAECAwQFBgcICQoL6EcL8fRIJfBR1W-_LNSifByBcgB4BUX2qjWefGIRtgeMhzc=")]
    public void AreWrittenInTheThirdForm(string salt, string plain, string stored) =>
        StoredSecret.Protect(plain, salt, [0, 1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11]).ShouldBe(stored);

    [Fact]
    public void NeverLookTheSameTwice() => StoredSecret.Protect(Secret, "s").ShouldNotBe(StoredSecret.Protect(Secret, "s"));

    [Theory]
    [InlineData("")]
    [InlineData("plain text")]
    [InlineData("v3:gcm:")]
    [InlineData("v3:gcm:!!!")]
    [InlineData("v3:gcm:AAEC")]
    [InlineData("iPKrIoq0-qI6PMYbeTpNGBPaIPYuaJOuqDxYQp0iZo-j2s1hlB4md21rKp9c6Anb45znHOVAn16OOg==")]
    public void ThatAreNotInAKnownFormAreNotRead(string stored) => StoredSecret.TryReveal(stored, "sk-salt1", out _).ShouldBeFalse();

    [Fact]
    public void OfAnotherSaltAreNotRead() => StoredSecret.TryReveal(StoredSecret.Protect(Secret, "one"), "another", out _).ShouldBeFalse();

    [Theory]
    [InlineData("")]
    [InlineData("한국어 🎉")]
    public void ComeBackAsTheyWere(string plain)
    {
        StoredSecret.TryReveal(StoredSecret.Protect(plain, "s"), "s", out var revealed).ShouldBeTrue();
        revealed.ShouldBe(plain);
    }
}
