using LitellmStack.Compose;

namespace LitellmStack.Tests.Compose;

/// <summary>What `docker compose config` of 2.40.3 printed for each.</summary>
public sealed class NumberWithoutQuotes
{
    [Theory]
    [InlineData("0123", "83")]
    [InlineData("1e5", "100000")]
    [InlineData("1_000", "1000")]
    [InlineData("0x10", "16")]
    [InlineData("1.10", "1.1")]
    [InlineData("007", "7")]
    [InlineData("12345678901234567890123", "1.2345678901234568e+22")]
    [InlineData("1.0", "1")]
    [InlineData("0o17", "15")]
    [InlineData(".5", "0.5")]
    [InlineData("+5", "5")]
    [InlineData("089", "89")]
    [InlineData("5.0e3", "5000")]
    [InlineData("123456789012345678", "123456789012345678")]
    [InlineData("12345678.9", "1.23456789e+07")]
    [InlineData("0.00001", "1e-05")]
    [InlineData("100000000000000000000.0", "1e+20")]
    [InlineData("3.14159265358979323846", "3.141592653589793")]
    [InlineData("0b11", "3")]
    [InlineData("1_0.5", "10.5")]
    [InlineData("4000", "4000")]
    [InlineData("-1", "-1")]
    [InlineData("0", "0")]
    public void IsPassedOnAsComposeDoes(string written, string passed) => YamlNumber.Passed(written).ShouldBe(passed);

    [Theory]
    [InlineData("12:30:45")]
    [InlineData("yes")]
    [InlineData("1.2.3")]
    [InlineData("")]
    [InlineData("0xyz")]
    [InlineData("30m")]
    [InlineData("_1")]
    [InlineData("-")]
    [InlineData(".")]
    public void IsNoneWhereYamlSeesAText(string written) => YamlNumber.Passed(written).ShouldBeNull();
}
