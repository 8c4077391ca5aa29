using LitellmStack.Findings;

namespace LitellmStack.Tests.Rules.Wiring;

public sealed class PortsOfThisMachine
{
    [Theory]
    [InlineData("'8080:80'", "'8080:90'")]
    [InlineData("'8080:80'", "'127.0.0.1:8080:80'")]
    [InlineData("'127.0.0.1:8080:80'", "'127.0.0.1:8080:80'")]
    [InlineData("'0.0.0.0:8080:80'", "'192.0.2.1:8080:80/tcp'")]
    [InlineData("'[::1]:8080:80'", "'8080:80'")]
    [InlineData("{published: 8080, target: 80}", "'8080:80'")]
    [InlineData("{published: '8080', target: 80, host_ip: 127.0.0.1}", "{published: 8080, target: 80, protocol: tcp}")]
    [InlineData("'${A:-8080}:80'", "'8080:80'")]
    public void AreTakenOnce(string a, string b) => Judge($"ports: [{a}]", $"ports: [{b}]").ShouldHaveSingleItem().Place!.Line.ShouldBe(3);

    [Theory]
    [InlineData("ports: ['8080:80']", "ports: ['8081:80']")]
    [InlineData("ports: ['127.0.0.1:8080:80']", "ports: ['127.0.0.2:8080:80']")]
    [InlineData("ports: ['0.0.0.0:8080:80']", "ports: ['[::1]:8080:80']")]
    [InlineData("ports: ['8080:80']", "ports: ['8080:80/udp']")]
    [InlineData("ports: ['80']", "ports: ['80']")]
    [InlineData("ports: [{target: 80}]", "ports: [{target: 80}]")]
    [InlineData("ports: ['8080-8090:80']", "ports: ['8080:80']")]
    [InlineData("ports: ['${A:?}:80']", "ports: ['8080:80']")]
    [InlineData("ports: ['8080:80'], profiles: [a]", "ports: ['8080:80']")]
    [InlineData("ports: ['8080:80'], network_mode: host", "ports: ['8080:80']")]
    [InlineData("ports: ['8080:80', '8080:80']", "hostname: x")]
    public void MayBeFree(string a, string b) => Judge(a, b).ShouldBeEmpty();

    [Fact]
    public void AreTakenOnceByOneServiceToo() => Judge("ports: ['8080:80', '127.0.0.1:8080:80']", "hostname: x").ShouldHaveSingleItem().Message.ShouldContain("'a' already");

    private static IReadOnlyList<Finding> Judge(string a, string b) =>
        Wired.By("port-clash", $"services:\n  a: {{image: 'example.org/a:1', {a}}}\n  b: {{image: 'example.org/b:1', {b}}}\n");
}
