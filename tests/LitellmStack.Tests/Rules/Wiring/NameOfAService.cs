namespace LitellmStack.Tests.Rules.Wiring;

public sealed class NameOfAService
{
    [Theory]
    [InlineData("http://Ollama:11434")]
    [InlineData("http://my-stack-ollama-1:11434")]
    [InlineData("http://mystack_ollama_1:11434")]
    [InlineData("http://models:11434")]
    [InlineData("http://box:11434")]
    public void IsFoundInEachOfItsForms(string address) =>
        Wired.By("api-base-host", Wired.Gateway("hostname: gw", "  ollama: {image: 'ollama/ollama:0.32.15', container_name: models, hostname: box}\n"), Wired.Route($"model: ollama/x, api_base: '{address}'")).ShouldBeEmpty();

    [Theory]
    [InlineData("http://ollama1:11434")]
    [InlineData("http://my-stack-olama-1:11434")]
    public void IsNotFoundInOthers(string address) =>
        Wired.By("api-base-host", Wired.Gateway("hostname: gw", "  ollama: {image: 'ollama/ollama:0.32.15'}\n"), Wired.Route($"model: ollama/x, api_base: '{address}'")).ShouldHaveSingleItem();

    [Fact]
    public void ThatAVariableMakesMayBeAny() =>
        Wired.By("api-base-host", Wired.Gateway("hostname: gw", "  ollama: {image: 'ollama/ollama:0.32.15', container_name: '${NAME}'}\n"), Wired.Route("model: ollama/x, api_base: 'http://mine:11434'")).ShouldBeEmpty();
}
