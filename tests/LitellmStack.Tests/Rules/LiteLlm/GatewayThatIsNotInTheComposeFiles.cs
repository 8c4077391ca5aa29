namespace LitellmStack.Tests.Rules.LiteLlm;

/// <summary>Settings alone: the gateway may run on the machine itself, with variables that nobody sees here.</summary>
public sealed class GatewayThatIsNotInTheComposeFiles
{
    private static readonly string Settings = Judged.Route("model: ollama_chat/tinyllama");

    [Theory]
    [InlineData("litellm/master-key-missing")]
    [InlineData("litellm/api-base-missing")]
    [InlineData("litellm/salt-key-missing")]
    public void MayHaveWhatTheSettingsLack(string rule)
    {
        Judged.By(rule, Settings).ShouldBeEmpty();
        Judged.By(rule, Settings, "services:\n  db: {image: 'postgres:17.10'}\n").ShouldBeEmpty();
    }

    [Theory]
    [InlineData("build: .")]
    [InlineData("entrypoint: [/bin/sh, -c, 'LITELLM_MASTER_KEY=$$(cat /run/secrets/key) exec litellm']")]
    [InlineData("command: [sh, -c, './start']")]
    public void MayHaveItWhereSomethingElseStartsIt(string how)
    {
        var compose = $"services:\n  litellm:\n    image: ghcr.io/berriai/litellm:v1.108.15\n    {how}\n";

        Judged.By("litellm/master-key-missing", Settings, compose).ShouldBeEmpty();
        Judged.By("litellm/api-base-missing", Settings, compose).ShouldBeEmpty();
    }

    [Theory]
    [InlineData("litellm/master-key-missing", "")]
    [InlineData("litellm/api-base-missing", "      OLLAMA_API_BASE: http://ollama:11434\n")]
    public void MayHaveItInAnEnvironmentFileThatIsNotHere(string rule, string variable)
    {
        var compose = "services:\n  litellm:\n    image: ghcr.io/berriai/litellm:v1.108.15\n    env_file: [gone.env]\n    environment:\n      A: b\n" + variable;

        Judged.By(rule, Settings, compose).ShouldBeEmpty();
        Judged.By(rule, Settings, "services:\n  litellm:\n    image: ghcr.io/berriai/litellm:v1.108.15\n").ShouldNotBeEmpty();
    }
}
