using System.Globalization;
using System.Text;

using LitellmStack.Rules;
using LitellmStack.Testing.Stacks;

namespace LitellmStack.Tests.Rules;

/// <summary>What takes the square of their number takes minutes here.</summary>
public sealed class TenThousandRoutes
{
    [Fact]
    public void AreAllReported()
    {
        var settings = new StringBuilder("model_list:\n");
        for (var i = 0; i < 10_000; i++)
        {
            settings.Append(CultureInfo.InvariantCulture, $"  - model_name: m{i}\n    litellm_params: {{model: ollama_chat/m{i}, api_base: 'http://localhost:11434', api_key: '$KEY_{i}'}}\n");
        }

        var compose = "services:\n  litellm: {image: 'ghcr.io/berriai/litellm:v1.108.15', environment: [LITELLM_MASTER_KEY]}\n  ollama: {image: 'ollama/ollama:0.32.15', volumes: ['models:/root/.ollama']}\n";
        var report = Validation.Run(TextStack.Of(compose, settings.ToString(), catalogue: "models: [{name: m0}]"));

        report.Findings.Count.ShouldBe(20_000);
        report.ToText(new LitellmStack.Findings.TextStyle()).Length.ShouldBeGreaterThan(20_000);
    }
}
