using YamlDotNet.RepresentationModel;

namespace LitellmStack.Tests.Config;

public sealed class RoutesAndCatalogue
{
    private static readonly IReadOnlyList<YamlMappingNode> OllamaRoutes =
        [.. ShippedFile.Yaml("config/litellm_settings.yml").Maps("model_list").Where(route => Prefix(route).StartsWith("ollama", StringComparison.Ordinal))];

    [Fact]
    public void NameTheSameModelsWithTheSameMode() =>
        OllamaRoutes.Select(route => (Model(route), Mode(route))).Order()
            .ShouldBe(ShippedFile.Yaml("config/models.yml").Maps("models").Select(model => (model.Value("name"), model.Value("mode"))).Order());

    [Fact]
    public void UseTheInterfaceThatServesTheMode() =>
        OllamaRoutes.Select(route => (Mode(route), Prefix(route))).Distinct().Order().ShouldBe([("chat", "ollama_chat"), ("embedding", "ollama")]);

    private static string Prefix(YamlMappingNode route) => Parameters(route).Value("model").Split('/')[0];

    private static string Model(YamlMappingNode route) => Parameters(route).Value("model").Split('/', 2)[1];

    private static string Mode(YamlMappingNode route) => route.Map("model_info").Value("mode");

    private static YamlMappingNode Parameters(YamlMappingNode route) => route.Map("litellm_params");
}
