using LitellmStack.Rules;
using LitellmStack.Testing.Stacks;

namespace LitellmStack.Tests.Rules.Wiring;

/// <summary>One mistake at a time in a stack of three services: no rule but its own says something, and the remedy names what stood there before, with which none did.</summary>
public sealed class RemedyOfAMistake
{
    private const string Compose =
        """
        services:
          litellm:
            image: ghcr.io/berriai/litellm:v1.108.15
            command: [--config, /etc/litellm/settings.yml]
            environment:
              LITELLM_MASTER_KEY: ${LITELLM_MASTER_KEY:?}
              DATABASE_URL: postgresql://litellm:${POSTGRES_PASSWORD:?}@db:5432/litellm
            volumes: ["../config/litellm_settings.yml:/etc/litellm/settings.yml:ro"]
            ports: ["127.0.0.1:4444:4000"]
            networks: [front, back]
          ollama:
            image: ollama/ollama:0.32.15
            environment: {OLLAMA_CONTEXT_LENGTH: 8192}
            ports: ["127.0.0.1:11434:11434"]
            networks: [back]
          db:
            image: postgres:17.10
            environment: {POSTGRES_USER: litellm, POSTGRES_PASSWORD: "${POSTGRES_PASSWORD:?}"}
            networks: [back]
        networks: {front: , back: }
        """;

    private const string Settings =
        """
        model_list:
          - model_name: a
            litellm_params: {model: ollama_chat/llama3, api_base: "http://ollama:11434"}
            model_info: {max_input_tokens: 8192}
        general_settings: {master_key: os.environ/LITELLM_MASTER_KEY}
        """;

    [Fact]
    public void IsNotNeededHere() => Said("", "").ShouldBeEmpty();

    [Theory]
    [InlineData("config-not-passed", "    command: [--config, /etc/litellm/settings.yml]", "    hostname: gw", "command: [\"--config\", \"/etc/litellm/settings.yml\"]")]
    [InlineData("settings-not-mounted", "    volumes: [\"../config/litellm_settings.yml:/etc/litellm/settings.yml:ro\"]", "    hostname: gw", "../config/litellm_settings.yml:/etc/litellm/settings.yml:ro")]
    [InlineData("settings-not-mounted", "--config, /etc/litellm/settings.yml", "--config, /etc/litellm/setting.yml", "'/etc/litellm/settings.yml'")]
    [InlineData("api-base-host", "http://ollama:11434", "http://localhost:11434", "http://ollama:11434")]
    [InlineData("api-base-port", "http://ollama:11434", "http://ollama:4444", "http://ollama:11434")]
    [InlineData("network-split", "networks: [front, back]", "networks: [front]", "Add 'back' under 'networks' of 'litellm'")]
    [InlineData("port-clash", "127.0.0.1:11434:11434", "127.0.0.1:4444:11434", "another port than 4444")]
    [InlineData("database-contradiction", "postgresql://litellm:", "postgresql://postgres:", "'litellm' as the user")]
    [InlineData("database-contradiction", "@db:5432", "@db:5431", "5432")]
    [InlineData("database-contradiction", "@db:5432", "@localhost:5432", "'db' as the host")]
    [InlineData("context-promised", "max_input_tokens: 8192", "max_input_tokens: 32768", "max_input_tokens: 8192")]
    [InlineData("variable-not-passed", "      LITELLM_MASTER_KEY: ${LITELLM_MASTER_KEY:?}\n", "", "Add 'LITELLM_MASTER_KEY:' under 'environment'")]
    public void NamesWhatIsRight(string rule, string right, string wrong, string remedy)
    {
        var said = Said(right, wrong);

        said.Select(f => f.Rule).Distinct().ShouldBe([$"wiring/{rule}"]);
        said.ShouldContain(f => f.Remedy.Contains(remedy, StringComparison.Ordinal));
    }

    private static List<LitellmStack.Findings.Finding> Said(string right, string wrong)
    {
        (Compose + Settings).ShouldContain(right);
        return [.. Validation.Run(TextStack.Of(Mistaken(Compose, right, wrong), Mistaken(Settings, right, wrong))).Findings.Where(f => f.Rule.StartsWith("wiring/", StringComparison.Ordinal))];
    }

    private static string Mistaken(string text, string right, string wrong) => right.Length == 0 ? text : text.Replace(right, wrong, StringComparison.Ordinal);
}
