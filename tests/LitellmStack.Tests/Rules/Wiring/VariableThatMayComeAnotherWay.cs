using LitellmStack.Findings;

namespace LitellmStack.Tests.Rules.Wiring;

public sealed class VariableThatMayComeAnotherWay
{
    private const string Route = "model_list:\n  - model_name: a\n    litellm_params: {model: openai/x, api_key: os.environ/KEY}\n";

    [Theory]
    [InlineData("build: .")]
    [InlineData("entrypoint: /start.sh")]
    [InlineData("command: [sh, -c, 'KEY=1 litellm']")]
    [InlineData("env_file: absent.env")]
    [InlineData("volumes: ['../.env:/app/.env']")]
    [InlineData("environment: [KEY]")]
    public void IsNotMissed(string gateway) => Judge(gateway, Route).ShouldBeEmpty();

    [Theory]
    [InlineData("entrypoint: litellm")]
    [InlineData("command: [--config, /app/x.yaml]")]
    [InlineData("volumes: ['../config:/etc/litellm']")]
    public void IsMissedOtherwise(string gateway) => Judge(gateway, Route).ShouldHaveSingleItem();

    [Fact]
    public void IsTheSecretManagers() => Judge("hostname: x", Route + "general_settings: {key_management_system: hashicorp_vault}\n").ShouldBeEmpty();

    [Fact]
    public void IsTheContainersOwn() => Judge("hostname: x", Route.Replace("KEY", "HOSTNAME", StringComparison.Ordinal)).ShouldBeEmpty();

    private static IReadOnlyList<Finding> Judge(string gateway, string settings) => Wired.By("variable-not-passed", Wired.Gateway(gateway), settings);
}
