using LitellmStack.Findings;
using LitellmStack.Rules;
using LitellmStack.Testing.Stacks;

namespace LitellmStack.Tests.Rules.Wiring;

/// <summary>What one rule says of a stack that a test writes down.</summary>
internal static class Wired
{
    public const string Image = "image: 'ghcr.io/berriai/litellm:v1.108.15'";

    public static IReadOnlyList<Finding> By(
        string rule, string compose, string settings = "model_list: []\n", string? env = null, string? catalogue = null, IReadOnlySet<string>? absent = null)
    {
        var input = TextStack.Of(compose, settings, env, catalogue: catalogue);
        return [.. Validation.Run(input with { Surroundings = Surroundings.Unknown with { Absent = absent ?? new HashSet<string>() } }).Findings.Where(f => f.Rule == $"wiring/{rule}")];
    }

    /// <summary>A gateway of LiteLLM's image; the rest of its service in flow style.</summary>
    public static string Gateway(string rest, string others = "") => $"services:\n  litellm: {{{Image}, {rest}}}\n{others}";

    public static string Route(string parameters, string info = "{}") => $"model_list:\n  - model_name: a\n    litellm_params: {{{parameters}}}\n    model_info: {info}\n";
}
