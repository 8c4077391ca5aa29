using LitellmStack.Machine;

namespace LitellmStack.Tests.Machine;

public sealed class EngineBeforeAnythingIsStarted
{
    private const string Endpoint = "unix:///var/run/docker.sock";

    [Theory]
    [InlineData("25.0.0", "2.26.0")]
    [InlineData("25.0", "2.26")]
    [InlineData("28.5.2+dfsg4", "2.40.3-3")]
    [InlineData("29.0.0-rc.1", "v5.0.0")]
    [InlineData("master-abcdef", "dev")]
    [InlineData("", "")]
    public void FitVersionsAreTaken(string engine, string compose) => EnginePreflight.Check(Ready(engine), compose).ShouldBeEmpty();

    [Theory]
    [InlineData("24.0.9", "2.40.3", "engine/too-old")]
    [InlineData("20.10.24+dfsg1", "2.40.3", "engine/too-old")]
    [InlineData("28.5.2", "2.25.0", "engine/compose-too-old")]
    [InlineData("28.5.2", "v2.3.3", "engine/compose-too-old")]
    [InlineData("28.5.2", "1.29.2", "engine/compose-too-old")]
    public void OldVersionIsRefused(string engine, string compose, string rule)
    {
        var finding = EnginePreflight.Check(Ready(engine), compose).ShouldHaveSingleItem();
        finding.Rule.ShouldBe(rule);
        finding.RetryHelps.ShouldBeTrue();
        finding.Remedy.ShouldContain("--install-docker");
    }

    [Fact]
    public void EveryTroubleIsSaidTogether() =>
        EnginePreflight.Check(new EngineState.NotRunning(Endpoint), composeVersion: null).Select(f => f.Rule).ShouldBe(["engine/not-running", "engine/no-compose"]);

    [Fact]
    public void AbsentEngineNamesTheEndpointAndHowToStartIt()
    {
        var finding = EnginePreflight.Check(new EngineState.NotRunning(Endpoint), "2.40.3").ShouldHaveSingleItem();
        finding.Message.ShouldContain(Endpoint);
        finding.Remedy.ShouldContain("sudo systemctl start docker");
        finding.Remedy.ShouldContain("--install-docker");
    }

    [Fact]
    public void ForbiddenEngineNamesTheGroup() =>
        EnginePreflight.Check(new EngineState.NotPermitted(Endpoint), "2.40.3").ShouldHaveSingleItem().Remedy.ShouldContain("usermod -aG docker");

    [Fact]
    public void HungEngineSaysHowLongItWasWaitedFor()
    {
        var finding = EnginePreflight.Check(new EngineState.Hung(Endpoint, TimeSpan.FromSeconds(10)), "2.40.3").ShouldHaveSingleItem();
        finding.Rule.ShouldBe("engine/hung");
        finding.Message.ShouldContain("within 10 s");
    }

    private static EngineState.Ready Ready(string version) => new(new EngineFacts(version, [], [], IsLocal: true));
}
