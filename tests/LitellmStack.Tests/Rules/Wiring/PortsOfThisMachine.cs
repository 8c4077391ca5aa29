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
    [InlineData("'8080-8082:80-82'", "'8082:90'")]
    [InlineData("'8082:90'", "'8080-8082:80-82'")]
    [InlineData("'127.0.0.1:8080-8082:80-82/tcp'", "'0.0.0.0:8082-8083:90-91'")]
    [InlineData("'1-65535:1-65535'", "'65535:1'")]
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
    [InlineData("ports: ['8080-8082:80-82']", "ports: ['8083-8085:83-85']")]
    [InlineData("ports: ['8080-8082:80-82']", "ports: ['8081:81/udp']")]
    [InlineData("ports: ['8080-8082:80-81']", "ports: ['8081:81']")]
    [InlineData("ports: ['8082-8080:82-80']", "ports: ['8081:81']")]
    [InlineData("ports: ['8080-8082']", "ports: ['8081:81']")]
    [InlineData("ports: [{published: 8080-8082, target: 80}]", "ports: ['8081:81']")]
    [InlineData("ports: ['8080-8082:80-82', '8081:81']", "hostname: x")]
    [InlineData("ports: ['8080:80'], profiles: [one]", "ports: ['8080:80'], profiles: [two]")]
    [InlineData("ports: ['8080:80'], profiles: ['${P}']", "ports: ['8080:80']")]
    [InlineData("ports: ['8080:80'], network_mode: host", "ports: ['8080:80']")]
    [InlineData("ports: ['8080:80', '8080:80']", "hostname: x")]
    public void MayBeFree(string a, string b) => Judge(a, b).ShouldBeEmpty();

    [Fact]
    public void AreTakenOnceByOneServiceToo() => Judge("ports: ['8080:80', '127.0.0.1:8080:80']", "hostname: x").ShouldHaveSingleItem().Message.ShouldContain("'a' already");

    [Theory]
    [InlineData("'8080:80'", "Port 8080 of this machine is", "Publish another port than 8080 here.")]
    [InlineData("'8080-8090:80-90'", "Ports 8080 to 8085 of this machine are", "Publish other ports than 8080 to 8085 here.")]
    public void AreNamedWhereTheyMeet(string b, string said, string remedy)
    {
        var finding = Judge("ports: ['8070-8085:70-85']", $"ports: [{b}]").ShouldHaveSingleItem();

        finding.Message.ShouldStartWith(said);
        finding.Remedy.ShouldBe(remedy);
    }

    [Theory]
    [InlineData("profiles: [one]", "profiles: [two, one]", "", Severity.Error)]
    [InlineData("profiles: [one]", "profiles: [two]", "COMPOSE_PROFILES=one,two\n", Severity.Error)]
    [InlineData("profiles: [one]", "profiles: []", "COMPOSE_PROFILES=*\n", Severity.Error)]
    [InlineData("profiles: [one]", "hostname: x", "COMPOSE_PROFILES=two\n", Severity.Warning)]
    [InlineData("hostname: x", "profiles: [one]", "", Severity.Warning)]
    public void AreTakenTwiceByServicesThatRunTogether(string a, string b, string env, Severity severity)
    {
        var finding = Judge($"ports: ['8080:80'], {a}", $"ports: ['8080:80'], {b}", env).ShouldHaveSingleItem();

        finding.Severity.ShouldBe(severity);
        finding.Message.Contains("With the profile 'one' both run:", StringComparison.Ordinal).ShouldBe(severity == Severity.Warning);
    }

    [Fact]
    public void AreToBeMendedWhereNotEveryUpStartsThem() => Wired.By(
        "port-clash",
        """
        services:
          a: {image: 'example.org/a:1', ports: ['8080:80'], profiles: [one]}
          b: {image: 'example.org/b:1', ports: ['8080:80']}
          c: {image: 'example.org/c:1', ports: ['8080:80']}
        """).Select(f => (f.Place!.Line, f.Severity)).ShouldBe([(2, Severity.Warning), (4, Severity.Error)]);

    private static IReadOnlyList<Finding> Judge(string a, string b, string? env = null) =>
        Wired.By("port-clash", $"services:\n  a: {{image: 'example.org/a:1', {a}}}\n  b: {{image: 'example.org/b:1', {b}}}\n", env: env);
}
