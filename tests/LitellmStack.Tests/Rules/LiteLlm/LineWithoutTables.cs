using LitellmStack.Rules;
using LitellmStack.Testing.Stacks;

namespace LitellmStack.Tests.Rules.LiteLlm;

public sealed class LineWithoutTables
{
    /// <summary>Facts about an image, and the file's own form, hold for every version.</summary>
    private static readonly string[] Timeless = ["litellm/default-key", "litellm/env-syntax", "litellm/inline-secret", "litellm/version-unknown"];

    public static TheoryData<string> Ids => [.. All.Rules.Select(r => r.Id).Where(r => r.StartsWith("litellm/", StringComparison.Ordinal) && !Timeless.Contains(r))];

    /// <summary>On the very mistakes that the rule is made for.</summary>
    [Theory]
    [MemberData(nameof(Ids))]
    public void IsNotGuessedAt(string rule)
    {
        var input = new RuleFixture(rule, "bad").Input;
        var compose = System.Text.Encoding.UTF8.GetBytes("services:\n  litellm:\n    image: ghcr.io/berriai/litellm:v1.200.3\n");
        var other = input with
        {
            Files = input.Files.Where(f => f.Key != "compose/docker-compose.yml").Append(new("compose/docker-compose.yml", compose)).ToDictionary(), Selected = ["compose/docker-compose.yml"],
        };

        Validation.Run(other).Findings.Where(f => f.Rule == rule).ShouldBeEmpty();
    }
}
