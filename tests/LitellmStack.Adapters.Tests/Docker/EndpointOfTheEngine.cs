using LitellmStack.Adapters.Docker;
using LitellmStack.Adapters.Processes;
using LitellmStack.Ports;

namespace LitellmStack.Adapters.Tests.Docker;

public sealed class EndpointOfTheEngine
{
    [Theory]
    [InlineData("unix:///run/user/1000/docker.sock", true)]
    [InlineData("tcp://127.0.0.1:2375", true)]
    [InlineData("tcp://localhost:2375", true)]
    [InlineData("tcp://10.0.0.7:2376", false)]
    [InlineData("https://engine.example:2376", false)]
    public void IsWhatDockerHostSays(string host, bool isLocal)
    {
        var endpoint = Of(host);
        endpoint.Address.ShouldBe(new Uri(host));
        endpoint.IsLocal.ShouldBe(isLocal);
    }

    [Theory]
    [InlineData("")]
    [InlineData(null)]
    public void IsTheLocalSocketWithoutIt(string? host) => Of(host).IsLocal.ShouldBeTrue();

    [Theory]
    [InlineData("ssh://me@engine.example")]
    [InlineData("fd://")]
    [InlineData("engine.example:2375")]
    [InlineData("nonsense")]
    public void ThatCannotBeReachedNamesTheVariable(string host)
    {
        var trouble = Should.Throw<OutsideWorldException>(() => Of(host).Address);
        trouble.Message.ShouldContain($"DOCKER_HOST is '{host}'");
        trouble.Remedy.ShouldContain("unix://");
    }

    private static EngineEndpoint Of(string? host) =>
        EngineEndpoint.Of(new ChildEnvironment(host is null ? new Dictionary<string, string>() : new Dictionary<string, string> { ["DOCKER_HOST"] = host }));
}
