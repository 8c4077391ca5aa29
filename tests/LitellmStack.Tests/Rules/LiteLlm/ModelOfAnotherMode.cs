using LitellmStack.Findings;

namespace LitellmStack.Tests.Rules.LiteLlm;

public sealed class ModelOfAnotherMode
{
    [Theory]
    [InlineData("model: ollama/bge-reranker, api_base: 'http://192.0.2.9:11434'")]
    [InlineData("model: openai/text-embedding-3-large")]
    [InlineData("model: openai/text-embedding-3-large, api_base: 'https://api.openai.com/v1'")]
    [InlineData("model: gemini/gemini-embedding-001")]
    [InlineData("model: ollama/llama3, api_base: 'http://192.0.2.9:11434'")]
    [InlineData("model: hosted_vllm/*, api_base: 'http://192.0.2.9:8000'")]
    public void IsNotAskedForItsModeWhereThatHelpsNobody(string parameters) => Judged.By("litellm/mode-missing", Judged.Route(parameters)).ShouldBeEmpty();

    [Theory]
    [InlineData("model: ollama/mxbai-embed-large", Severity.Note)]
    [InlineData("model: hosted_vllm/BAAI/bge-m3", Severity.Warning)]
    [InlineData("model: infinity/bge-reranker", Severity.Warning)]
    public void IsAskedForItWhereOthersTakeItForAChat(string parameters, Severity severity) =>
        Judged.By("litellm/mode-missing", Judged.Route(parameters)).ShouldHaveSingleItem().Severity.ShouldBe(severity);
}
