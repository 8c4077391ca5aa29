using Sandbox.LiteLlm.Settings;

using YamlDotNet.Core;

namespace Sandbox.Tests.LiteLlm.Settings;

/// <summary>Python's reader is YAML 1.1; a settings file means here what it means there.</summary>
public sealed class ScalarsOfYaml
{
    [Theory]
    [InlineData("yes", "true")]
    [InlineData("Off", "false")]
    [InlineData("'yes'", "\"yes\"")]
    [InlineData("~", "null")]
    [InlineData("", "null")]
    [InlineData("12", "12")]
    [InlineData("1_000", "1000")]
    [InlineData("-0.5", "-0.5")]
    [InlineData("1e3", "\"1e3\"")]
    [InlineData("sk-1", "\"sk-1\"")]
    public void HaveTheirPythonTypes(string scalar, string expected) =>
        (YamlDocument.Read($"a: {scalar}")!["a"]?.ToJsonString() ?? "null").ShouldBe(expected);

    [Fact]
    public void OfAKeyThatStandsTwiceCountTheLast() => YamlDocument.Read("a: 1\na: 2")!.ToJsonString().ShouldBe("""{"a":2}""");

    [Fact]
    public void AreSharedByAnchorsAndMerged() => YamlDocument.Read("x: &x {a: 1, b: 2}\ny: {<<: *x, b: 3}")!["y"]!.ToJsonString().ShouldBe("""{"b":3,"a":1}""");

    [Fact]
    public void OfAnAliasBombEndInAnError()
    {
        var bomb = "a0: &a0 [x, x, x, x, x, x, x, x, x, x]\n"
            + string.Concat(Enumerable.Range(1, 8).Select(i => $"a{i}: &a{i} [{string.Join(", ", Enumerable.Repeat($"*a{i - 1}", 10))}]\n"));
        Should.Throw<YamlException>(() => YamlDocument.Read(bomb));
    }
}
