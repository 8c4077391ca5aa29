using LitellmStack.Backup;
using LitellmStack.Compose;
using LitellmStack.Environment;
using LitellmStack.Operations;
using LitellmStack.Testing;
using LitellmStack.Testing.Ports;

namespace LitellmStack.Tests.Operations;

public sealed class RetentionThatIsDeclared
{
    [Fact]
    public void IsRead() => Read("backups:\n  keep_last: 3\n  keep_daily: 0\n").ShouldBe(new RetentionRule(KeepLast: 3, KeepDaily: 0));

    [Fact]
    public void IsShipped() => Read(ShippedFiles.Text("config/stack.yml")).ShouldBe(new RetentionRule(KeepLast: 7, KeepDaily: 14));

    [Theory]
    [InlineData("lines: {}\n")]
    [InlineData("backups:\n  keep_last: 3\n")]
    [InlineData("backups:\n  keep_last: -1\n  keep_daily: 1\n")]
    [InlineData("backups:\n  keep_last: 3\n  keep_daily: many\n")]
    [InlineData("backups:\n  keep_last: 3\n  keep_daily: 3000000000\n")]
    [InlineData("backups: 7\n")]
    public void IsNoneWhereANumberIsMissing(string text) => Read(text).ShouldBeNull();

    private static RetentionRule? Read(string text) => Declared.Retention(new StackFiles(
        new FakeFiles { [StackFiles.Declarations] = text }, new StackIdentity("litellm-stack", IsSandbox: false), new Dictionary<string, string>(), isRehearsal: false));
}
