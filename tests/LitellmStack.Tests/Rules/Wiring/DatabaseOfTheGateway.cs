using LitellmStack.Findings;

namespace LitellmStack.Tests.Rules.Wiring;

public sealed class DatabaseOfTheGateway
{
    private const string Server = "environment: {POSTGRES_USER: u, POSTGRES_PASSWORD: one, POSTGRES_DB: d}";

    [Theory]
    [InlineData("DATABASE_URL: 'postgresql://u:one@localhost/d'", Severity.Error, "gateway itself")]
    [InlineData("DATABASE_URL: 'postgresql://u:one@postgres/d'", Severity.Error, "No service")]
    [InlineData("DATABASE_URL: 'postgresql://u:one@db:5433/d'", Severity.Error, "listens on 5432")]
    [InlineData("DATABASE_URL: 'postgresql://v:one@db/d'", Severity.Error, "logs in as 'v'")]
    [InlineData("DATABASE_URL: 'postgres://u:another@db/d'", Severity.Error, "password")]
    [InlineData("DATABASE_URL: 'postgresql://u:one@db/e'", Severity.Note, "database 'e'")]
    [InlineData("DATABASE_URL: 'postgresql://v:${PW:?}@db/d'", Severity.Error, "logs in as 'v'")]
    [InlineData("DATABASE_URL: 'postgresql://${WHO:?}@localhost/d'", Severity.Error, "gateway itself")]
    [InlineData("DATABASE_HOST: 'db:5433', DATABASE_USERNAME: u, DATABASE_PASSWORD: one, DATABASE_NAME: d", Severity.Error, "listens on 5432")]
    [InlineData("DATABASE_HOST: db, DATABASE_USERNAME: v, DATABASE_PASSWORD: one, DATABASE_NAME: d", Severity.Error, "logs in as 'v'")]
    public void IsNotTheOneOfTheService(string environment, Severity severity, string said)
    {
        var finding = Judge($"environment: {{{environment}}}", Server).ShouldHaveSingleItem();

        finding.Severity.ShouldBe(severity);
        finding.Message.ShouldContain(said);
        (finding.Message + finding.Remedy).ShouldNotContain("another@");
    }

    [Theory]
    [InlineData("localhost", 2)]
    [InlineData("postgres", 2)]
    [InlineData("db.example.org", 0)]
    public void HasAHostThatHidesNoWrongPassword(string host, int findings)
    {
        var said = Judge($"environment: {{DATABASE_URL: 'postgresql://u:another@{host}/d'}}", Server);

        said.Count.ShouldBe(findings);
        said.Count(f => f.Message.Contains("password", StringComparison.Ordinal)).ShouldBe(findings / 2);
    }

    [Fact]
    public void IsNotComparedWithOneOfTwo() => Wired.By(
        "database-contradiction",
        Compose("environment: {DATABASE_URL: 'postgresql://u:another@localhost/d'}", Server, $"  two: {{image: 'postgres:17.10', {Server}}}\n")).ShouldHaveSingleItem();

    [Theory]
    [InlineData("DATABASE_URL: 'postgresql://u:one@db:5432/d?sslmode=disable'", Server)]
    [InlineData("DATABASE_URL: 'postgresql://u:%6Fne@db/d'", Server)]
    [InlineData("DATABASE_URL: 'postgresql://u:${PW:?}@db/d'", Server)]
    [InlineData("DATABASE_URL: 'postgresql://u:a@b@db/d'", Server)]
    [InlineData("DATABASE_URL: 'postgresql://v:w@db/d'", "environment: {POSTGRES_PASSWORD: one}, volumes: ['./init:/docker-entrypoint-initdb.d']")]
    [InlineData("DATABASE_URL: 'postgresql://u:w@db/d'", "environment: {POSTGRES_USER: u, POSTGRES_PASSWORD_FILE: /run/secrets/pw, POSTGRES_DB: d}")]
    [InlineData("DATABASE_URL: 'postgresql://u:w@db/d'", "environment: {POSTGRES_USER: u, POSTGRES_PASSWORD: one, POSTGRES_DB: d, POSTGRES_HOST_AUTH_METHOD: trust}")]
    [InlineData("DATABASE_URL: 'postgresql://v:w@db/d'", "env_file: db.env")]
    [InlineData("DATABASE_URL: 'postgresql://v:w@db/d'", "build: .")]
    [InlineData("DATABASE_URL: 'postgresql://v:w@db:5433/d'", Server + ", command: -p 5433, entrypoint: /start.sh")]
    [InlineData("DATABASE_URL: 'postgresql://v:w@db.example.org/d'", Server)]
    [InlineData("DATABASE_URL: 'postgresql://postgres:one@db/postgres'", "environment: {POSTGRES_PASSWORD: one}")]
    [InlineData("DATABASE_URL: ''", Server)]
    [InlineData("DATABASE_URL: '${URL:?}'", Server)]
    [InlineData("DATABASE_URL: 'postgresql://u:one@${HOST:?}/d'", Server)]
    [InlineData("DATABASE_URL: 'postgresql://${WHO:?}@db/d'", Server)]
    public void MayBeIt(string environment, string server) => Judge($"environment: {{{environment}}}", server).ShouldBeEmpty();

    [Fact]
    public void IsWaitedForButNotUsed()
    {
        var finding = Judge("depends_on: [db]", Server).ShouldHaveSingleItem();

        finding.Severity.ShouldBe(Severity.Warning);
        finding.Message.ShouldContain("waits for 'db'");
    }

    [Theory]
    [InlineData("depends_on: [db], environment: {DATABASE_URL: 'postgresql://u:one@db/d'}", "hostname: x")]
    [InlineData("depends_on: [db], env_file: secrets.env", "hostname: x")]
    [InlineData("depends_on: [db], entrypoint: /start.sh", "hostname: x")]
    [InlineData("depends_on: [db], build: .", "hostname: x")]
    [InlineData("depends_on: [db], volumes: ['../.env:/app/.env']", "hostname: x")]
    [InlineData("depends_on: [db]", "environment: {URL: 'postgresql://u:one@db/d'}")]
    [InlineData("hostname: x", "hostname: y")]
    public void MayBeUsed(string gateway, string other) =>
        Wired.By("database-contradiction", Compose(gateway, Server, $"  other: {{image: 'example.org/x:1', {other}}}\n")).ShouldBeEmpty();

    [Theory]
    [InlineData("postgresql://u:one@db/e", 2)]
    [InlineData("postgresql://u:one@db/d", 0)]
    [InlineData("os.environ/DATABASE_URL", 0)]
    public void IsNamedBySettingsAndEnvironment(string address, int findings) => Wired.By(
        "database-contradiction",
        Compose("environment: {DATABASE_URL: 'postgresql://u:one@db/d'}", Server),
        $"general_settings: {{database_url: '{address}'}}\n").Count.ShouldBe(findings);

    private static IReadOnlyList<Finding> Judge(string gateway, string server) => Wired.By("database-contradiction", Compose(gateway, server));

    private static string Compose(string gateway, string server, string others = "") => Wired.Gateway(gateway, $"  db: {{image: 'postgres:17.10', {server}}}\n{others}");
}
