using LitellmStack.Findings;

namespace LitellmStack.Tests.Rules.Compose;

/// <summary>A gateway that finds no database ends, and asks no second time.</summary>
public sealed class StartBeforeTheDatabase
{
    private const string Rule = "compose/depends-without-health";

    [Theory]
    [InlineData("depends_on: [db]", "6:18")]
    [InlineData("depends_on: {db: {condition: service_started}}", "6:22")]
    [InlineData("depends_on: [db]\n    restart: 'no'", "6:18")]
    public void EndsTheGateway(string more, string place)
    {
        var finding = Judged.By(Rule, compose: Compose(more)).ShouldHaveSingleItem();
        finding.Severity.ShouldBe(Severity.Warning);
        finding.Place!.ToString().ShouldStartWith($"compose/docker-compose.yml:{place}");
    }

    [Theory]
    [InlineData("depends_on: {db: {condition: service_healthy}}")]
    [InlineData("depends_on: [db]\n    restart: on-failure")]
    [InlineData("depends_on: [db]\n    restart: ${RESTART:-always}")]
    [InlineData("depends_on: [db]\n    deploy: {restart_policy: {condition: any}}")]
    [InlineData("depends_on: [db]\n    entrypoint: ./wait-for-db.sh")]
    [InlineData("depends_on: [db]\n    command: [sh, -c, 'until nc -z db 5432; do :; done; litellm']")]
    [InlineData("depends_on: [other]")]
    public void MayGoWell(string more) => Judged.By(Rule, compose: Compose(more)).Where(f => f.Severity == Severity.Warning).ShouldBeEmpty();

    [Fact]
    public void IsNoMatterWithoutADatabase() => Judged.By(Rule, compose: Compose("depends_on: [db]", "A: b")).ShouldBeEmpty();

    [Fact]
    public void IsNoMatterWhereTheDatabaseIsElsewhere() =>
        Judged.By(Rule, compose: Compose("depends_on: [db]", "DATABASE_URL: postgresql://a:b@db.example.org:5432/c")).ShouldBeEmpty();

    private static string Compose(string more, string variable = "DATABASE_URL: postgresql://a:b@db:5432/c") =>
        "services:\n"
        + "  litellm:\n"
        + "    image: ghcr.io/berriai/litellm:v1.108.15\n"
        + $"    environment:\n      {variable}\n"
        + $"    {more}\n"
        + "  db: {image: 'postgres:17.10', healthcheck: {test: [CMD, pg_isready]}}\n"
        + "  other: {image: 'postgres:17.10'}\n";
}
