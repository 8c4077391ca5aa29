using LitellmStack.Compose;
using LitellmStack.Machine;

namespace LitellmStack.Tests.Compose;

public sealed class ChangeOfAService
{
    private static readonly EffectiveService Wanted = new("db", "image", "new", [], [], new Dictionary<string, string?>());

    [Theory]
    [InlineData("new", "running", "healthy", ServiceChange.Leave)]
    [InlineData("new", "running", "starting", ServiceChange.Leave)]
    [InlineData("new", "running", null, ServiceChange.Leave)]
    [InlineData("new", "running", "unhealthy", ServiceChange.Start)]
    [InlineData("new", "exited", "healthy", ServiceChange.Start)]
    [InlineData("new", "created", null, ServiceChange.Start)]
    [InlineData("new", "paused", null, ServiceChange.Start)]
    [InlineData("old", "running", "healthy", ServiceChange.Recreate)]
    [InlineData("old", "exited", null, ServiceChange.Recreate)]
    [InlineData("", "running", "healthy", ServiceChange.Recreate)]
    public void IsDecidedByDigestAndState(string hash, string state, string? health, ServiceChange change) =>
        ServiceChanges.Of(Wanted, [Container("db") with { ConfigHash = hash, State = state, Health = health }]).ShouldBe(change);

    [Fact]
    public void WithoutAContainerIsToCreateIt() => ServiceChanges.Of(Wanted, [Container("ollama")]).ShouldBe(ServiceChange.Create);

    [Fact]
    public void EveryChangeIsSaidInOneLine()
    {
        var config = new EffectiveConfig([Wanted, Wanted with { Name = "ollama" }, Wanted with { Name = "litellm" }, Wanted with { Name = "cache" }]);
        ContainerFacts[] there = [Container("db"), Container("litellm") with { ConfigHash = "old" }, Container("cache") with { State = "exited" }, Container("proxy")];
        ServiceChanges.Describe(config, there, removesOthers: true).ShouldBe("leave db · create ollama · recreate litellm · start cache · remove proxy");
    }

    [Fact]
    public void StrangersStayWhereOnlySomeServicesWereAskedFor() =>
        ServiceChanges.Describe(new EffectiveConfig([Wanted]), [Container("db"), Container("proxy")], removesOthers: false).ShouldBeNull();

    [Fact]
    public void NoneIsNothing() => ServiceChanges.Describe(new EffectiveConfig([Wanted]), [Container("db")], removesOthers: true).ShouldBeNull();

    private static ContainerFacts Container(string service) => new("id", $"p-{service}-1", service, "image", "running", "healthy", 0, "new", DateTimeOffset.UnixEpoch);
}
