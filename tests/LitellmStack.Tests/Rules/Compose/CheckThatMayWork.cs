using LitellmStack.Rules;
using LitellmStack.Testing.Stacks;

namespace LitellmStack.Tests.Rules.Compose;

public sealed class CheckThatMayWork
{
    [Theory]
    [InlineData("ghcr.io/berriai/litellm:v1.79.0", "wget -q http://localhost:4000 || exit 1", false)]
    [InlineData("ghcr.io/berriai/litellm:v1.108.15", "wget -q http://localhost:4000 || exit 1", true)]
    [InlineData("ghcr.io/berriai/litellm:v1.79.0", "curl -f http://localhost:4000 || exit 1", true)]
    [InlineData("ghcr.io/berriai/litellm:main-latest", "wget -q http://localhost:4000 || exit 1", true)]
    [InlineData("ghcr.io/berriai/litellm:own-build", "wget -q http://localhost:4000 || exit 1", false)]
    [InlineData("ollama/ollama:0.32.15", "(curl -f http://localhost || wget http://localhost) && true", true)]
    [InlineData("ollama/ollama:0.32.15", "ollama list || curl -f http://localhost", false)]
    [InlineData("ollama/ollama:0.32.15", "command -v curl && curl -f http://localhost", false)]
    [InlineData("ollama/ollama:0.32.15", "/usr/bin/curl -f http://localhost", true)]
    [InlineData("postgres:17-alpine3.22", "wget -q http://localhost", false)]
    public void IsJudgedByWhatItsImageHolds(string image, string command, bool isFound) => Validation
        .Run(TextStack.Of($"services:\n  a:\n    image: {image}\n    healthcheck:\n      test: [\"CMD-SHELL\", \"{command}\"]\n")).Findings
        .Any(f => f.Rule == "compose/healthcheck-tool-absent").ShouldBe(isFound);

    [Theory]
    [InlineData("healthcheck: {disable: true}")]
    [InlineData("healthcheck: {test: []}")]
    [InlineData("healthcheck: {test: [CMD]}")]
    [InlineData("healthcheck: {test: NONE}")]
    [InlineData("build: .\n    healthcheck: {test: curl x}")]
    [InlineData("extends: {service: b}\n    healthcheck: {test: curl x}")]
    public void IsNoneWhereNothingIsAsked(string part) => Validation
        .Run(TextStack.Of($"services:\n  a:\n    image: ollama/ollama:0.32.15\n    {part}\n")).Findings
        .ShouldNotContain(f => f.Rule == "compose/healthcheck-tool-absent");
}
