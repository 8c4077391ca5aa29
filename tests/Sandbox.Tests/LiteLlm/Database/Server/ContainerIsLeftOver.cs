namespace Sandbox.Tests.LiteLlm.Database.Server;

public sealed class ContainerIsLeftOver
{
    private static readonly DateTimeOffset Now = DateTimeOffset.FromUnixTimeSeconds(1_800_000_000);

    [Theory]
    [InlineData("stack-test-db-1799996399-a", true)]
    [InlineData("stack-test-db-1799996400-a", false)]
    [InlineData("stack-test-db-1800000001-a", false)]
    [InlineData("stack-test-db-of-somebody", false)]
    [InlineData("stack-test-db-", false)]
    [InlineData("db-1", false)]
    public void AfterAnHour(string name, bool isLeftOver) => Leftovers.IsLeftOver(name, Now).ShouldBe(isLeftOver);
}
