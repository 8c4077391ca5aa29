using Sandbox.Ollama.Inference;
using Sandbox.Ollama.Names;
using Sandbox.Ollama.Settings;

namespace Sandbox.Tests.Ollama;

public sealed class Words
{
    [Theory]
    [InlineData("tinyllama", "tinyllama:latest")]
    [InlineData("gpt-oss:20b", "gpt-oss:20b")]
    [InlineData("me/mine", "me/mine:latest")]
    [InlineData("hf.co/user/repo:Q4_K_M", "hf.co/user/repo:Q4_K_M")]
    [InlineData("localhost:5000/library/a", "localhost:5000/library/a:latest")]
    [InlineData("https://registry.ollama.ai/library/a:b", "a:b")]
    [InlineData("", null)]
    [InlineData("a b", null)]
    [InlineData("-a", null)]
    [InlineData("a:", null)]
    [InlineData("a/b/c/d", null)]
    [InlineData("na.me/model", null)]
    [InlineData("a@sha256:0", null)]
    [InlineData("../../etc", null)]
    public void ThatNameAModelAreReadWithTheirDefaults(string text, string? shown) =>
        (ModelName.Parse(text)?.Short).ShouldBe(shown);

    [Theory]
    [InlineData("5m", 300)]
    [InlineData("1h30m", 5400)]
    [InlineData("1.5s", 1.5)]
    [InlineData("250ms", 0.25)]
    [InlineData("-2s", -2)]
    [InlineData("0", 0)]
    public void ThatNameATimeAreRead(string text, double seconds)
    {
        GoDuration.TryParse(text, out var time, out _).ShouldBeTrue();
        time.TotalSeconds.ShouldBe(seconds);
    }

    [Theory]
    [InlineData("5", "time: missing unit in duration \"5\"")]
    [InlineData("-1", "time: missing unit in duration \"-1\"")]
    [InlineData("5 m", "time: invalid duration \"5 m\"")]
    [InlineData("", "time: invalid duration \"\"")]
    public void ThatNameNoTimeAreRefused(string text, string expected)
    {
        GoDuration.TryParse(text, out _, out var error).ShouldBeFalse();
        error.ShouldBe(expected);
    }

    [Theory]
    [InlineData("", "127.0.0.1:11434", 0)]
    [InlineData("0.0.0.0:11434", "0.0.0.0:11434", 0)]
    [InlineData("0.0.0.0", "0.0.0.0:11434", 0)]
    [InlineData(":8080", "127.0.0.1:8080", 0)]
    [InlineData("http://0.0.0.0", "0.0.0.0:80", 0)]
    [InlineData("https://0.0.0.0/", "0.0.0.0:443", 0)]
    [InlineData("0.0.0.0:port", "0.0.0.0:11434", 1)]
    [InlineData("[::1]:1234", "[::1]:1234", 0)]
    [InlineData("::", "[::]:11434", 0)]
    public void ThatNameAnAddressAreReadAsByOllama(string text, string address, int warnings)
    {
        var warned = 0;
        ListenAddress.From(text, (_, _, _) => warned++).ToString().ShouldBe(address);
        warned.ShouldBe(warnings);
    }
}
