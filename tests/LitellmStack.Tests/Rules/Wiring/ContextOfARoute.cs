using LitellmStack.Findings;

namespace LitellmStack.Tests.Rules.Wiring;

public sealed class ContextOfARoute
{
    private const string Eight = "environment: {OLLAMA_CONTEXT_LENGTH: 8192}";

    [Theory]
    [InlineData(Eight, "", "{max_input_tokens: 8193}", "8192")]
    [InlineData(Eight, "", "{max_tokens: 100000}", "8192")]
    [InlineData(Eight, ", num_ctx: 16384", "{max_input_tokens: 32768}", "16384")]
    [InlineData(Eight, ", options: {num_ctx: 4096}", "{max_input_tokens: 8192}", "4096")]
    public void IsMoreThanServed(string server, string parameters, string info, string limit) =>
        Judge(server, parameters, info).ShouldHaveSingleItem().Remedy.ShouldStartWith($"Write '{(info.Contains("input", StringComparison.Ordinal) ? "max_input_tokens" : "max_tokens")}: {limit}'");

    [Theory]
    [InlineData(Eight, "", "{max_input_tokens: 8192}")]
    [InlineData(Eight, "", "{max_input_tokens: many}")]
    [InlineData(Eight, "", "{mode: chat}")]
    [InlineData(Eight, ", num_ctx: os.environ/CTX", "{max_input_tokens: 32768}")]
    [InlineData("environment: {OLLAMA_CONTEXT_LENGTH: 0}", "", "{max_input_tokens: 32768}")]
    [InlineData("environment: {OLLAMA_CONTEXT_LENGTH: '${CTX:?}'}", "", "{max_input_tokens: 32768}")]
    [InlineData("hostname: x", "", "{max_input_tokens: 32768}")]
    [InlineData(Eight + ", entrypoint: /start.sh", "", "{max_input_tokens: 32768}")]
    [InlineData(Eight + ", build: .", "", "{max_input_tokens: 32768}")]
    public void MayBeServed(string server, string parameters, string info) => Judge(server, parameters, info).ShouldBeEmpty();

    [Fact]
    public void OfAnotherMachineIsNotJudgedByThisOne() =>
        Wired.By("context-promised", Compose(Eight), Wired.Route("model: ollama/x, api_base: 'http://big.example.org:11434'", "{max_input_tokens: 32768}")).ShouldBeEmpty();

    private static IReadOnlyList<Finding> Judge(string server, string parameters, string info) =>
        Wired.By("context-promised", Compose(server), Wired.Route($"model: ollama/x, api_base: 'http://ollama:11434'{parameters}", info));

    private static string Compose(string server) => Wired.Gateway("hostname: gw", $"  ollama: {{image: 'ollama/ollama:0.32.15', {server}}}\n");
}
