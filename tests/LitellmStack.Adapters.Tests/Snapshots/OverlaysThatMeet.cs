namespace LitellmStack.Adapters.Tests.Snapshots;

/// <summary>Combinations that are written down here, so that each way of not being what was reviewed is seen to show.</summary>
public sealed class OverlaysThatMeet
{
    private const string Base = "services.a.image=x services.a.ports[0]=1 services.b.image=y";

    [Fact]
    public void AreExplainedWhereTheLaterOneWins()
    {
        var overlays = Of(("", Base), ("p", $"{Base} services.a.user=1"), ("q", $"{Base} services.a.user=2"), ("p+q", $"{Base} services.a.user=2"));

        overlays.Unexplained().ShouldBeEmpty();
        overlays.Meetings().ShouldBe("p + q\n    services.a.user: 2\n");
    }

    [Fact]
    public void AreExplainedWhereALaterOneTakesTheServiceAway()
    {
        var overlays = Of(
            ("", Base), ("p", $"{Base} services.b.user=1"), ("q", "services.a.image=x services.a.ports[0]=1"), ("p+q", "services.a.image=x services.a.ports[0]=1"));

        overlays.Unexplained().ShouldBeEmpty();
        overlays.Meetings().ShouldBe("p + q\n    services.b is not there\n");
    }

    /// <summary>Each adds a port at the same position; together they are two.</summary>
    [Fact]
    public void AreRecordedWithWhatOnlyBothDoAndExplainThreeByIt()
    {
        var (p, q, r) = ($"{Base} services.a.ports[1]=2", $"{Base} services.a.ports[1]=3", Base.Replace("=y", "=z", StringComparison.Ordinal));
        var overlays = Of(
            ("", Base), ("p", p), ("q", q), ("r", r), ("p+q", $"{p} services.a.ports[2]=3"), ("p+r", $"{r} services.a.ports[1]=2"), ("q+r", $"{r} services.a.ports[1]=3"),
            ("p+q+r", $"{r} services.a.ports[1]=2 services.a.ports[2]=3"));

        overlays.Unexplained().ShouldBeEmpty();
        overlays.Meetings().ShouldBe("p + q\n    services.a.ports[1]: 2\n    - services.a.ports[1]: 3\n    + services.a.ports[1]: 2\n    + services.a.ports[2]: 3\n");
    }

    [Theory]
    [InlineData("services.a.user=4", "p + q + r: services.a.user is 4, its overlays say 3")]
    [InlineData("services.a.image=x", "p + q + r: services.a.user is not there, its overlays say 3")]
    [InlineData("services.a.user=3 services.a.init=true", "p + q + r: services.a.init is true, its overlays say not there")]
    public void AreNamedWithThePathWhereThreeDoWhatNoTwoDo(string more, string said)
    {
        var of = (int user) => $"{Base} services.a.user={user}";
        Of(("", Base), ("p", of(1)), ("q", of(2)), ("r", of(3)), ("p+q", of(2)), ("p+r", of(3)), ("q+r", of(3)), ("p+q+r", $"{Base} {more}")).Unexplained().ShouldBe([said]);
    }

    private static OverlaysTogether Of(params (string Overlays, string Values)[] combinations) => new(
    [
        .. combinations.Select(c => (
            (IReadOnlyList<string>)c.Overlays.Split('+', StringSplitOptions.RemoveEmptyEntries),
            new EffectiveConfiguration(c.Values.Split(' ').Select(v => v.Split('=')).DistinctBy(v => v[0]).ToDictionary(v => v[0], v => v[1], StringComparer.Ordinal)))),
    ]);
}
