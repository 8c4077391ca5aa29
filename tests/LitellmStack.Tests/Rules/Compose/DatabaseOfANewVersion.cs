using LitellmStack.Findings;

namespace LitellmStack.Tests.Rules.Compose;

/// <summary>From 18 on the image of postgres refuses to start over a volume at the path of the versions before.</summary>
public sealed class DatabaseOfANewVersion
{
    [Theory]
    [InlineData("postgres:18.1", Severity.Error)]
    [InlineData("postgres:18-alpine", Severity.Error)]
    [InlineData("postgres:latest", Severity.Warning)]
    [InlineData("docker.io/library/postgres", Severity.Warning)]
    [InlineData("postgres:alpine", Severity.Warning)]
    public void RefusesToStartOverTheOldPath(string image, Severity severity)
    {
        var finding = By(image, "/var/lib/postgresql/data").ShouldHaveSingleItem();
        finding.Severity.ShouldBe(severity);
        finding.Message.ShouldContain("refuses to start");
    }

    [Theory]
    [InlineData("postgres", "/var/lib/postgresql")]
    [InlineData("postgres:17", "/var/lib/postgresql/data")]
    [InlineData("postgres:of-our-own", "/var/lib/postgresql/data")]
    [InlineData("registry.example.org/postgres:latest", "/var/lib/postgresql/data")]
    [InlineData("postgres@sha256:0000000000000000000000000000000000000000000000000000000000000000", "/var/lib/postgresql/data")]
    public void IsNotSeenWhereItMayBeAnother(string image, string path) => By(image, path).ShouldBeEmpty();

    private static IReadOnlyList<Finding> By(string image, string path) =>
        Judged.By("compose/postgres-data-path", compose: $"services: {{db: {{image: '{image}', volumes: ['data:{path}']}}}}\nvolumes: {{data: }}\n");
}
