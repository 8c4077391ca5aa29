using LitellmStack.Findings;

namespace LitellmStack.Tests.Rules.Wiring;

public sealed class PortOfAnAddress
{
    [Theory]
    [InlineData("image: 'ollama/ollama:0.32.15'", 8080, Severity.Error)]
    [InlineData("image: 'ollama/ollama:0.32.15', ports: ['8080:11434']", 8080, Severity.Error)]
    [InlineData("image: 'example.org/llm:1', ports: ['8080:80']", 8080, Severity.Warning)]
    [InlineData("image: 'example.org/llm:1', ports: [{published: 8080, target: 80}]", 8080, Severity.Warning)]
    public void IsNotThatOfTheMachine(string service, int port, Severity severity) => Judge(service, port).ShouldHaveSingleItem().Severity.ShouldBe(severity);

    [Theory]
    [InlineData("image: 'ollama/ollama:0.32.15'", 11434)]
    [InlineData("image: 'ollama/ollama:0.32.15', environment: {OLLAMA_HOST: '0.0.0.0:8080'}", 8080)]
    [InlineData("image: 'ollama/ollama:0.32.15', env_file: ollama.env", 8080)]
    [InlineData("image: 'ollama/ollama:0.32.15', expose: ['8080']", 8080)]
    [InlineData("image: 'ollama/ollama:0.32.15', entrypoint: /start.sh", 8080)]
    [InlineData("image: 'ollama/ollama:0.32.15', network_mode: host", 8080)]
    [InlineData("image: 'ollama/ollama:0.32.15', build: .", 8080)]
    [InlineData("image: '${IMAGE:?}'", 8080)]
    [InlineData("image: 'example.org/llm:1'", 8080)]
    [InlineData("image: 'example.org/llm:1', ports: ['8080:80'], command: --listen=:8080", 8080)]
    [InlineData("image: 'example.org/llm:1', ports: ['8080:80'], environment: [PORT=8080]", 8080)]
    [InlineData("image: 'example.org/llm:1', ports: ['8000-8090:8000-8090']", 8080)]
    [InlineData("image: 'example.org/llm:1', ports: ['8080:${INSIDE:?}']", 8080)]
    public void MayBeRight(string service, int port) => Judge(service, port).ShouldBeEmpty();

    [Fact]
    public void IsNamedWithoutTheAddressPassword() =>
        Wired.By("api-base-port", Wired.Gateway("hostname: gw", "  server: {image: 'ollama/ollama:0.32.15'}\n"), Wired.Route("model: ollama/x, api_base: 'http://me:opensesame@server:1'"))
            .ShouldHaveSingleItem().Remedy.ShouldBe("Write http://server:11434.");

    private static IReadOnlyList<Finding> Judge(string service, int port) =>
        Wired.By("api-base-port", Wired.Gateway("hostname: gw", $"  server: {{{service}}}\n"), Wired.Route($"model: ollama/x, api_base: 'http://server:{port}'"));
}
