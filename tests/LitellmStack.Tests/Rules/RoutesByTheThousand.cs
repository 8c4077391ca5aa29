using System.Globalization;
using System.Text;

using LitellmStack.Rules;
using LitellmStack.Testing.Stacks;

namespace LitellmStack.Tests.Rules;

/// <summary>Ten times the routes cost a rule about ten times what it allocates; what looks at each route for each route allocates a hundred times as much.</summary>
public sealed class RoutesByTheThousand
{
    private const string Compose =
        """
        services:
          litellm:
            image: ghcr.io/berriai/litellm:v1.108.15
            command: [--config, /app/config.yaml]
            environment: {LITELLM_MASTER_KEY: '${LITELLM_MASTER_KEY:?}', DATABASE_URL: 'postgresql://u:p@nowhere/x'}
            networks: [front]
          ollama:
            image: ollama/ollama:0.32.15
            ports: ['21434:11434']
            environment: {OLLAMA_CONTEXT_LENGTH: 4096}
          db:
            image: postgres:17.10
        networks: {front: }
        """;

    private static readonly StackModel Few = Stack(1_000);

    private static readonly StackModel Many = Stack(10_000);

    public static TheoryData<string> Ids => [.. All.Rules.Select(r => r.Id)];

    [Theory]
    [MemberData(nameof(Ids))]
    public void CostInProportion(string id)
    {
        var rule = All.Rules.Single(r => r.Id == id);
        Cost(rule, Few);

        Cost(rule, Many).ShouldBeLessThan((20 * Cost(rule, Few)) + 65_536);
    }

    [Theory]
    [InlineData("wiring/context-promised")]
    [InlineData("wiring/api-base-port")]
    [InlineData("wiring/api-base-host")]
    [InlineData("wiring/model-not-in-catalogue")]
    [InlineData("wiring/variable-not-passed")]
    [InlineData("litellm/env-syntax")]
    public void GiveTheRulesOfRoutesSomethingToSay(string id) => All.Rules.Single(r => r.Id == id).Check(Many).Count().ShouldBeGreaterThanOrEqualTo(10_000);

    private static long Cost(Rule rule, StackModel stack)
    {
        var before = GC.GetAllocatedBytesForCurrentThread();
        foreach (var finding in rule.Check(stack))
        {
            finding.Message.ShouldNotBeEmpty();
        }

        return GC.GetAllocatedBytesForCurrentThread() - before;
    }

    private static StackModel Stack(int routes)
    {
        var settings = new StringBuilder("model_list:\n");
        for (var i = 0; i < routes; i++)
        {
            settings.Append(
                CultureInfo.InvariantCulture,
                $"  - model_name: m{i}\n    litellm_params: {{model: ollama_chat/m{i}, api_base: 'http://ollama:21434', api_key: os.environ/KEY_{i}}}\n    model_info: {{max_input_tokens: 9000}}\n"
                    + $"  - model_name: n{i}\n    litellm_params: {{model: ollama_chat/n{i}, api_base: 'http://localhost:11434', api_key: '$OTHER_{i}'}}\n");
        }

        return StackModel.Read(TextStack.Of(Compose, settings.ToString(), catalogue: "models: [{name: other, context: 2048}]"));
    }
}
