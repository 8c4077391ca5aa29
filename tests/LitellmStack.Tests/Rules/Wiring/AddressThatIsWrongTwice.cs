using LitellmStack.Rules;
using LitellmStack.Testing.Stacks;

namespace LitellmStack.Tests.Rules.Wiring;

public sealed class AddressThatIsWrongTwice
{
    private const string Compose = """
        services:
          litellm:
            image: ghcr.io/berriai/litellm:v1.108.15
            environment: [LITELLM_MASTER_KEY]
          ollama:
            image: ollama/ollama:0.32.15
            volumes: [models:/root/.ollama]
        """;

    [Fact]
    public void IsRightAfterTheRemedyOfItsPort()
    {
        var port = Run("http://ollama:11435/v1").Findings.Single(f => f.Rule == "wiring/api-base-port");
        port.Remedy.ShouldBe("Write http://ollama:11434.");
        Run("http://ollama:11434").Findings.ShouldBeEmpty();
    }

    private static ValidationReport Run(string address) => Validation.Run(TextStack.Of(
        Compose, $"model_list: [{{model_name: a, litellm_params: {{model: ollama_chat/tinyllama, api_base: '{address}'}}}}]\n", catalogue: "models: [{name: tinyllama}]\n"));
}
