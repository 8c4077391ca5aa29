namespace LitellmStack.Tests.Rules.Models;

public sealed class CatalogueBesideRoutes
{
    private const string Catalogue = "models: [{name: 'gpt-oss:20b'}]";

    [Theory]
    [InlineData("model: 'ollama_chat/GPT-OSS:20b'")]
    [InlineData("model: 'openai/gpt-oss:20b'")]
    [InlineData("model: 'gpt-oss:20b', custom_llm_provider: ollama")]
    [InlineData("model: os.environ/MODEL")]
    [InlineData("model: 'ollama_chat/*'")]
    [InlineData("api_key: x")]
    public void MayUseTheModel(string parameters) => Judged.By("models/unused", Judged.Route(parameters), catalogue: Catalogue).ShouldBeEmpty();

    [Theory]
    [InlineData("model: 'ollama_chat/gpt-oss'")]
    [InlineData("model: 'ollama_chat/gpt-oss:120b'")]
    public void DoNotUseAnotherTag(string parameters) => Judged.By("models/unused", Judged.Route(parameters), catalogue: Catalogue).ShouldHaveSingleItem();

    [Fact]
    public void AreNotAskedForWhereThereAreNone()
    {
        Judged.By("models/unused", catalogue: Catalogue).ShouldBeEmpty();
        Judged.By("models/unused", "model_list: []\n", catalogue: Catalogue).ShouldBeEmpty();
    }
}
