using LitellmStack.Findings;
using LitellmStack.Rules;
using LitellmStack.Testing.Stacks;

namespace LitellmStack.Tests.Rules.Wiring;

public sealed class StackOfTwoGateways
{
    private const string Settings = "model_list: [{model_name: a, litellm_params: {model: openai/a, api_key: os.environ/KEY_OF_OURS}}]\n";
    private const string Ours = "command: [--config, /s.yml], volumes: ['../config/litellm_settings.yml:/s.yml']";
    private const string Database = "  db: {image: 'postgres:17.10', environment: {POSTGRES_USER: u, POSTGRES_PASSWORD: p, POSTGRES_DB: d}}\n";
    private const string Others = "command: [--config, /s.yml], volumes: ['../config/other.yml:/s.yml']";

    [Fact]
    public void IsJudgedByTheOneThatHasTheSettings()
    {
        Said("wiring/variable-not-passed", Ours, Others).ShouldHaveSingleItem().Message.ShouldContain("'one'");
        Said("wiring/several-gateways", Ours, Others).ShouldHaveSingleItem().Message.ShouldStartWith("Only 'one'");
        Said("wiring/variable-not-passed", Others, Ours).ShouldHaveSingleItem().Message.ShouldContain("'two'");
    }

    [Theory]
    [InlineData(Ours, Ours)]
    [InlineData(Others, Others)]
    public void IsNotGuessedAtWhereBothMayHaveThem(string one, string two)
    {
        Said("wiring/variable-not-passed", one, two).ShouldBeEmpty();
        Said("wiring/several-gateways", one, two).ShouldHaveSingleItem().Message.ShouldContain("run by 'one', 'two', and whose settings");
    }

    [Fact]
    public void HasTheCommandsOfBothJudged()
    {
        const string Unmounted = "command: [--config, /elsewhere.yml]";
        const string Untold = "volumes: ['../config/litellm_settings.yml:/s.yml']";

        Said("wiring/settings-not-mounted", Unmounted, Unmounted).Count.ShouldBe(2);
        Said("wiring/config-not-passed", Ours, Untold).ShouldHaveSingleItem().Message.ShouldContain("'two'");
    }

    [Theory]
    [InlineData("command: --skip_server_startup --config /s.yml, volumes: ['../config/litellm_settings.yml:/s.yml']")]
    [InlineData("command: [--skip_server_startup]")]
    public void IsNoneWhereOneIsAJob(string job)
    {
        Said("wiring/several-gateways", "hostname: x", job).ShouldBeEmpty();
        Said("wiring/variable-not-passed", "hostname: x", job).ShouldHaveSingleItem().Message.ShouldContain("'one'");
    }

    [Fact]
    public void HasTheDatabaseOfBothJudged()
    {
        const string Wrong = ", environment: {DATABASE_URL: 'postgresql://u:p@localhost/d'}";

        Said("wiring/database-contradiction", Ours + Wrong, Others + Wrong, Database).Select(f => f.Message).ShouldBe(
            ["Inside the container of 'one' 'localhost' is the gateway itself, which is no database: it does not start.",
             "Inside the container of 'two' 'localhost' is the gateway itself, which is no database: it does not start."]);
    }

    /// <summary>The other one may be told its database by settings of its own.</summary>
    [Fact]
    public void IsWaitedForInVainByTheOneThatHasTheSettings()
    {
        Said("wiring/database-contradiction", Ours + ", depends_on: [db]", Others, Database).ShouldHaveSingleItem();
        Said("wiring/database-contradiction", Ours, Others + ", depends_on: [db]", Database).ShouldBeEmpty();
    }

    [Fact]
    public void HasNoNoteWithoutSettings() =>
        Validation.Run(TextStack.Of(Compose("hostname: x", "hostname: y"))).Findings.ShouldNotContain(f => f.Rule == "wiring/several-gateways");

    private static List<Finding> Said(string rule, string one, string two, string others = "") =>
        [.. Validation.Run(TextStack.Of(Compose(one, two) + others, Settings)).Findings.Where(f => f.Rule == rule)];

    private static string Compose(string one, string two) => $"services:\n  one: {{{Wired.Image}, {one}}}\n  two: {{{Wired.Image}, {two}}}\n";
}
