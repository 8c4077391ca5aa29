using LitellmStack.Findings;

namespace LitellmStack.Tests.Rules.Wiring;

public sealed class NetworksOfTheGateway
{
    private const string Networks = "networks: {a: , b: , same-as-a: {name: one}, one: {name: one}, theirs: {external: true}, mine: {name: '${NAME}'}}\n";

    [Theory]
    [InlineData("networks: [a]", "networks: [b]")]
    [InlineData("networks: [a]", "hostname: x")]
    [InlineData("hostname: x", "networks: {b: }")]
    public void HoldNoServiceOfOthers(string gateway, string server)
    {
        var finding = Judge(gateway, server).ShouldHaveSingleItem();

        finding.Severity.ShouldBe(Severity.Error);
        finding.Message.ShouldContain("compose/docker-compose.yml:3:3");
    }

    [Theory]
    [InlineData("hostname: x", "hostname: y")]
    [InlineData("networks: [a, b]", "networks: [b]")]
    [InlineData("networks: [default, a]", "hostname: x")]
    [InlineData("networks: [same-as-a]", "networks: [one]")]
    [InlineData("networks: [mine]", "networks: [b]")]
    [InlineData("networks: [theirs]", "networks: [theirs]")]
    [InlineData("networks: [a]", "network_mode: host")]
    [InlineData("network_mode: host", "networks: [a]")]
    [InlineData("networks: [a], extra_hosts: ['server:192.0.2.1']", "networks: [b]")]
    public void MayHoldIt(string gateway, string server) => Judge(gateway, server).ShouldBeEmpty();

    private static IReadOnlyList<Finding> Judge(string gateway, string server) => Wired.By(
        "network-split", Wired.Gateway(gateway, $"  server: {{image: 'example.org/llm:1', {server}}}\n{Networks}"), Wired.Route("model: openai/x, api_base: 'http://server:80'"));
}
