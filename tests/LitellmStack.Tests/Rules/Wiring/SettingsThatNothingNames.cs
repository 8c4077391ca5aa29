namespace LitellmStack.Tests.Rules.Wiring;

public sealed class SettingsThatNothingNames
{
    private const string Mount = "volumes: ['../config/litellm_settings.yml:/app/config.yaml:ro']";

    [Theory]
    [InlineData("command: [--port, '4000']")]
    [InlineData("command: '--port 4000'")]
    [InlineData("entrypoint: [litellm, --port, '4000']")]
    [InlineData("hostname: a")]
    [InlineData("environment: [A]")]
    public void AreNotRead(string how)
    {
        var finding = Wired.By("config-not-passed", Wired.Gateway($"{Mount}, {how}")).ShouldHaveSingleItem();

        finding.Message.ShouldContain("'/app/config.yaml'");
        finding.Remedy.ShouldContain("--config");
    }

    [Theory]
    [InlineData("command: [--config, /app/config.yaml]")]
    [InlineData("command: [--config=/app/config.yaml]")]
    [InlineData("command: '-c /app/config.yaml'")]
    [InlineData("command: [--model, ollama/llama3]")]
    [InlineData("command: [--skip_server_startup]")]
    [InlineData("command: ['${HOW:?}']")]
    [InlineData("command: [sh, -c, 'litellm --config /app/config.yaml']")]
    [InlineData("entrypoint: /start.sh")]
    [InlineData("build: .")]
    [InlineData("env_file: gateway.env")]
    [InlineData("environment: {CONFIG_FILE_PATH: /app/config.yaml}")]
    [InlineData("environment: [LITELLM_CONFIG_BUCKET_NAME=a]")]
    [InlineData("extends: {service: a, file: b.yml}")]
    public void MayBeReadAnotherWay(string how) => Wired.By("config-not-passed", Wired.Gateway($"{Mount}, {how}")).ShouldBeEmpty();

    [Fact]
    public void AreNotMeantWhereNoMountBringsThem() => Wired.By("config-not-passed", Wired.Gateway("command: [--port, '4000']")).ShouldBeEmpty();
}
