using LitellmStack.Findings;
using LitellmStack.Rules;
using LitellmStack.Testing.Stacks;

namespace LitellmStack.Tests.Rules;

/// <summary>What one rule says of a stack that a test writes down.</summary>
internal static class Judged
{
    public const string Compose =
        """
        services:
          litellm:
            image: ghcr.io/berriai/litellm:v1.108.15
            environment:
              LITELLM_MASTER_KEY: ${LITELLM_MASTER_KEY:?}

        """;

    public static IReadOnlyList<Finding> By(string rule, string? settings = null, string? compose = null, string? env = null, string? catalogue = null) =>
        [.. Validation.Run(TextStack.Of(compose, settings, env, catalogue: catalogue)).Findings.Where(f => f.Rule == rule)];

    public static string Route(string parameters, string more = "") => $"model_list:\n  - model_name: a\n    litellm_params: {{{parameters}}}\n{more}";
}
