using LitellmStack.Findings;
using LitellmStack.Rules;
using LitellmStack.Testing.Stacks;

namespace LitellmStack.Tests.Rules;

public sealed class StackOfAnotherVersion
{
    private const string Settings = "general_settings:\n  no_such_key: 1\n";

    [Theory]
    [InlineData("ghcr.io/berriai/litellm:v1.200.3")]
    [InlineData("ghcr.io/berriai/litellm:main-v1.81.12-stable")]
    public void GetsOneNoteAndNoGuess(string image)
    {
        var finding = Check(image).ShouldHaveSingleItem();

        finding.Severity.ShouldBe(Severity.Note);
        finding.Place!.ToString().ShouldBe("compose/docker-compose.yml:3:12");
    }

    [Theory]
    [InlineData("ghcr.io/berriai/litellm:v1.108.3")]
    [InlineData("registry.example.org:5000/mirror/litellm:1.108.15")]
    [InlineData("litellm-stack-sandbox/litellm:0123456789ab")]
    public void IsJudgedByTheTablesOfItsLineOrOfTheDeclaredOne(string image) => Check(image).ShouldHaveSingleItem().Message.ShouldContain("no_such_key");

    private static IEnumerable<Finding> Check(string image) =>
        Validation.Run(TextStack.Of($"services:\n  litellm:\n    image: {image}\n", Settings)).Findings.Where(f => f.Rule is "litellm/version-unknown" or "litellm/unknown-key");
}
