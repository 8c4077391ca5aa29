using System.Text;

using LitellmStack.Backup;
using LitellmStack.Testing.Backup;

namespace LitellmStack.Tests.Backup;

/// <summary>The digest is right, so what counts is what stands in the file.</summary>
public sealed class ManifestOfAnotherHand
{
    private static readonly string Text = Encoding.UTF8.GetString(ManifestText.Write(Manifests.Of(7)));

    [Fact]
    public void IsReadAsOurs() => ManifestReader.Read(SealedText.Seal(Text)).ShouldBeOfType<ManifestReading.Readable>();

    [Fact]
    public void MaySayMoreThanWeKnow() =>
        Read("\"tools\":", "\"compression\": {\"method\": [\"zstd\"]},\n  \"tools\":").ShouldBeOfType<ManifestReading.Readable>().Manifest.Sequence.ShouldBe(7);

    [Theory]
    [InlineData("\"format\": 1", "\"format\": 2", "it has format 2, and this version of the stack reads up to 1")]
    [InlineData("\"format\": 1", "\"format\": \"1\"", "its 'format' is no whole number from 1 to 1125899906842624")]
    [InlineData("\"sequence\": 7", "\"sequence\": 0", "its 'sequence' is no whole number from 1 to 1125899906842624")]
    [InlineData("\"sequence\": 7", "\"sequence\": 9223372036854775807", "its 'sequence' is no whole number from 1 to 1125899906842624")]
    [InlineData("\"sequence\": 7,", "", "its 'sequence' is no whole number from 1 to 1125899906842624")]
    [InlineData("\"full.dump\"", "\"../full.dump\"", "its 'files[1].path' is no plain file name")]
    [InlineData("\"full.dump\"", "\"/etc/passwd\"", "its 'files[1].path' is no plain file name")]
    [InlineData("\"full.dump\"", "\"c:full.dump\"", "its 'files[1].path' is no plain file name")]
    [InlineData("\"full.dump\"", "\"..\"", "its 'files[1].path' is no plain file name")]
    [InlineData("\"full.dump\"", "\"manifest.json\"", "its 'files[1].path' is no plain file name")]
    [InlineData("\"full.dump\"", "\"\"", "its 'files[1].path' is no plain file name")]
    [InlineData("\"full.dump\"", "\"essential.dump\"", "it lists 'essential.dump' twice")]
    [InlineData("\"full.dump\"", "\"ESSENTIAL.dump\"", "it lists 'essential.dump' twice")]
    [InlineData("cccccc\"", "ccccCC\"", "its 'files[0].sha256' is no SHA-256 in lower-case hexadecimal digits")]
    [InlineData("bbbbbb\"", "bbbbb\"", "its 'schemaDigest' is no SHA-256 in lower-case hexadecimal digits")]
    [InlineData("\"rows\": 41", "\"rows\": -1", "its 'tables[1].rows' is no whole number from 0 to 1125899906842624")]
    [InlineData("\"rows\": 41", "\"rows\": 4.5", "its 'tables[1].rows' is no whole number from 0 to 1125899906842624")]
    [InlineData("\"restored\"", "\"Restored\"", "its 'proof.level' is none of 'damaged', 'checksummed', 'readable', 'restored'")]
    [InlineData("\"isSandbox\": false", "\"isSandbox\": null", "its 'isSandbox' is neither true nor false")]
    [InlineData("\"project\": \"litellm-stack\"", "\"project\": null", "its 'project' is no text")]
    [InlineData("\"1.2.0\"", "12", "its 'stackVersion' is no text")]
    [InlineData("\"1.2.0\"", "\"\\ud800\"", "its 'stackVersion' is no text")]
    [InlineData("\"stackVersion\"", "\"\\ud800\"", "a property's name in it is no text")]
    [InlineData("T12:00:00Z", "T12:00:00+09:00", "its 'taken' is no moment in UTC")]
    [InlineData("\"migrations\": [", "\"migrations\": [null, ", "its 'migrations' holds something else than text")]
    [InlineData("\"tables\": [", "\"tables\": [7, ", "its 'tables[0].name' is no text")]
    [InlineData("\"saltKey\": {", "\"saltKey\": [], \"was\": {", "its 'saltKey' is no object")]
    public void IsRefusedWithTheReason(string text, string other, string reason) => Read(text, other).ShouldBeOfType<ManifestReading.Unreadable>().Reason.ShouldBe(reason);

    [Theory]
    [InlineData("", "it is empty")]
    [InlineData("{", "line 1 is not JSON")]
    [InlineData("\ufeff{}", "line 1 is not JSON")]
    [InlineData("[]", "its digest does not match: it was changed or damaged after it was written")]
    public void IsNoManifest(string text, string reason) =>
        ManifestReader.Read(Encoding.UTF8.GetBytes(text)).ShouldBeOfType<ManifestReading.Unreadable>().Reason.ShouldBe(reason);

    [Fact]
    public void SaysNothingTwice() => Read("\"sequence\": 7,", "\"sequence\": 7,\n  \"sequence\": 8,").ShouldBeOfType<ManifestReading.Unreadable>();

    [Fact]
    public void IsNotReadToAnyDepth() =>
        Read("\"tools\":", $"\"deep\": {new string('[', 50_000)}{new string(']', 50_000)},\n  \"tools\":").ShouldBeOfType<ManifestReading.Unreadable>().Reason.ShouldEndWith("is not JSON");

    [Fact]
    public void IsNotReadToAnyLength() =>
        Read("\"tools\":", $"\"long\": \"{new string('x', ManifestReader.MaximumBytes)}\",\n  \"tools\":").ShouldBeOfType<ManifestReading.Unreadable>().Reason.ShouldBe("it is longer than 1000 kB");

    [Fact]
    public void IsUtf8()
    {
        var file = ManifestText.Write(Manifests.Of(7));
        file[20] = 0xFF;
        ManifestReader.Read(file).ShouldBeOfType<ManifestReading.Unreadable>().Reason.ShouldBe("it is not UTF-8");
    }

    private static ManifestReading Read(string text, string other)
    {
        Text.ShouldContain(text);
        return ManifestReader.Read(SealedText.Seal(Text.Replace(text, other, StringComparison.Ordinal)));
    }
}
