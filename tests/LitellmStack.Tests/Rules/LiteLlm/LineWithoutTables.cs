using System.Text;
using System.Text.RegularExpressions;

using LitellmStack.Rules;
using LitellmStack.Testing.Stacks;

namespace LitellmStack.Tests.Rules.LiteLlm;

public sealed partial class LineWithoutTables
{
    private const string Compose = "compose/docker-compose.yml";

    /// <summary>Facts about an image, and the file's own form, hold for every version.</summary>
    private static readonly string[] Timeless = ["litellm/default-key", "litellm/env-syntax", "litellm/inline-secret", "litellm/version-unknown", "litellm/version-vulnerable", "litellm/version-withdrawn"];

    public static TheoryData<string> Ids => [.. All.Rules.Select(r => r.Id).Where(r => r.StartsWith("litellm/", StringComparison.Ordinal) && !Timeless.Contains(r))];

    /// <summary>On the very mistakes that the rule is made for.</summary>
    [Theory]
    [MemberData(nameof(Ids))]
    public void IsNotGuessedAt(string rule)
    {
        var input = new RuleFixture(rule, "bad").Input;
        input.Files.TryGetValue(Compose, out var written);
        var text = written.IsEmpty ? "services:\n  litellm:\n    image: ghcr.io/berriai/litellm:v1.108.15\n" : Encoding.UTF8.GetString(written.Span);
        text.ShouldContain(":v1.108.");
        Run(input, text).ShouldNotBeEmpty();
        Run(input, Tag().Replace(text, ":v1.200.3")).ShouldBeEmpty();

        IEnumerable<LitellmStack.Findings.Finding> Run(StackInput stack, string compose) => Validation.Run(stack with
        {
            Files = stack.Files.Where(f => f.Key != Compose).Append(new(Compose, Encoding.UTF8.GetBytes(compose))).ToDictionary(),
            Selected = [Compose],
        }).Findings.Where(f => f.Rule == rule);
    }

    [GeneratedRegex(":v1\\.108\\.[0-9]+")]
    private static partial Regex Tag();
}
