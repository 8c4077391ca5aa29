using System.Text;

using LitellmStack.Environment;
using LitellmStack.Rules;
using LitellmStack.Sources;
using LitellmStack.Testing.Stacks;

namespace LitellmStack.Tests.Sources;

/// <summary>As an editor of Windows may save one. Compose 2.40 takes its own files so, and refuses an environment file.</summary>
public sealed class FileInUtf16
{
    private const string Text = "services:\r\n  \ub514\ube44: {image: x} # \ud83d\ude00\r\n";

    private static readonly Encoding[] Both = [Encoding.Unicode, Encoding.BigEndianUnicode];

    [Fact]
    public void IsReadAsComposeReadsIt()
    {
        foreach (var encoding in Both)
        {
            var file = YamlSource.Read("f.yml", Saved(Text, encoding), YamlDialect.Compose);

            file.Troubles.ShouldBeEmpty();
            file.Source.Text.ShouldBe(Text);
            ((Mapping)file.Root!["services"]!).Entries[0].Key.Place.ToString().ShouldBe("f.yml:2:3");
        }
    }

    [Fact]
    public void HasItsFindingsOnTheirLines()
    {
        const string Compose = "services:\r\n  # \ub370\uc774\ud130\r\n  ollama:\r\n    image: ollama/ollama:latest\r\n    volumes: [\"models:/root/.ollama\"]\r\nvolumes: {models: }\r\n";
        var input = TextStack.Of(Compose);
        var saved = input with { Files = input.Files.ToDictionary(f => f.Key, f => f.Key == input.Selected[0] ? Saved(Compose, Encoding.Unicode) : f.Value) };

        Validation.Run(saved).Findings.Select(f => $"{f.Rule} {f.Place}").ShouldBe(["compose/image-floating compose/docker-compose.yml:4:12"]);
    }

    [Theory]
    [InlineData(YamlDialect.Gateway)]
    [InlineData(YamlDialect.Own)]
    public void IsRefusedWhereItsReaderTakesUtf8(YamlDialect dialect) =>
        YamlSource.Read("f.yml", Saved(Text, Encoding.Unicode), dialect).Troubles.ShouldHaveSingleItem().Kind.ShouldBe(TroubleKind.Encoding);

    [Fact]
    public void IsRefusedAsAnEnvironmentFile() => DotEnv.Read(".env", Saved("A=1\n", Encoding.Unicode)).Troubles.ShouldHaveSingleItem().Kind.ShouldBe(TroubleKind.Encoding);

    [Theory]
    [InlineData("61 00 D8", 2, "a byte is missing")]
    [InlineData("61 00 00 D8 62 00", 2, "the second half is missing")]
    [InlineData("61 00 FD FF 0A 00 00 DC 62 00", 1, "the first half is missing, behind a replacement character that is one")]
    public void IsATroubleWhereACharacterIsCutInHalf(string bytes, int column, string why)
    {
        var trouble = YamlSource.Read("f.yml", Convert.FromHexString(("FF FE " + bytes).Replace(" ", "", StringComparison.Ordinal)), YamlDialect.Compose).Troubles.ShouldHaveSingleItem(why);

        (trouble.Kind, trouble.Place.Column).ShouldBe((TroubleKind.Encoding, column), why);
    }

    [Fact]
    public void WithoutItsMarkIsATrouble() =>
        YamlSource.Read("f.yml", Encoding.Unicode.GetBytes(Text), YamlDialect.Compose).Troubles.ShouldHaveSingleItem().Kind.ShouldBe(TroubleKind.Encoding);

    private static byte[] Saved(string text, Encoding encoding) => [.. encoding.Preamble, .. encoding.GetBytes(text)];
}
