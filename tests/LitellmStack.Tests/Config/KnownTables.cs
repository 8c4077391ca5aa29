using YamlDotNet.RepresentationModel;

namespace LitellmStack.Tests.Config;

public sealed class KnownTables
{
    private static readonly string[] Types = ["text", "int", "number", "bool", "list", "mapping", "any"];

    private static readonly string[] Sections =
        ["top_level", "model", "general_settings", "litellm_settings", "router_settings", "litellm_params", "model_info"];

    private static readonly YamlMappingNode LiteLlm = ShippedFile.Yaml("config/known/litellm-1.108.yml");

    [Fact]
    public void AreInOrder()
    {
        foreach (var section in Sections.Except(["model"]))
        {
            var keys = LiteLlm.Map(section).Keys();
            keys.ShouldBe([.. keys.Order(StringComparer.Ordinal)], ignoreOrder: false, section);
        }
    }

    [Fact]
    public void UseTheTypesThatTheirHeadNames() =>
        Sections.SelectMany(section => LiteLlm.Map(section).Children.Values)
            .SelectMany(type => ((YamlScalarNode)type).Value!.Split('|'))
            .Except(Types)
            .ShouldBeEmpty();

    [Fact]
    public void SendAMisplacedNameToAPlaceThatKnowsIt()
    {
        var places = new[] { "refused", "no_effect", "misplaced" }
            .SelectMany(table => LiteLlm.Map(table).Children.Values.Cast<YamlMappingNode>())
            .Where(entry => entry.Keys().Contains("to"))
            .Select(entry => entry.Value("to"));

        places.Where(place => !IsKnown(place)).ShouldBeEmpty();
    }

    [Fact]
    public void DoNotListAMisplacedNameWhereItHasNoEffect() =>
        LiteLlm.Map("misplaced").Keys().Where(IsKnown).ShouldBeEmpty();

    [Fact]
    public void NameTheWordsOfSettingsThatTheyKnow()
    {
        LiteLlm.Map("values").Keys().Where(path => !IsKnown(string.Join('.', path.Split('.').Take(2)))).ShouldBeEmpty();
        LiteLlm.Listed("callback_lists").Where(list => !IsKnown($"litellm_settings.{list}")).ShouldBeEmpty();
        LiteLlm.Listed("refused_values").Concat(LiteLlm.Listed("open_values")).Except(LiteLlm.Map("values").Keys()).ShouldBeEmpty();
    }

    [Fact]
    public void ExistForEveryLineThatTheStackIsMadeFor()
    {
        var lines = ShippedFile.Yaml("config/stack.yml").Map("lines");
        var images = ShippedFile.Yaml("config/known/images.yml").Maps("images").ToDictionary(image => image.Value("name"), image => image.Map("recommended"));

        foreach (var name in lines.Keys())
        {
            images[name].Keys().ShouldContain(lines.Value(name), name);
        }

        ShippedFile.Files("config/known", "*-*.yml").ShouldContain($"config/known/litellm-{lines.Value("litellm")}.yml");
        ShippedFile.Files("config/known", "*-*.yml").ShouldContain($"config/known/ollama-{lines.Value("ollama")}.yml");
    }

    [Theory]
    [InlineData("litellm", "compose/docker-compose.yml", "LITELLM_IMAGE:-ghcr.io/berriai/litellm:v")]
    [InlineData("ollama", "compose/docker-compose.yml", "OLLAMA_IMAGE:-ollama/ollama:")]
    [InlineData("ollama", "compose/amd.yml", "OLLAMA_ROCM_IMAGE:-ollama/ollama:")]
    [InlineData("postgres", "compose/docker-compose.yml", "POSTGRES_IMAGE:-postgres:")]
    public void RecommendTheVersionThatComposePins(string name, string file, string before)
    {
        var image = ShippedFile.Yaml("config/known/images.yml").Maps("images").Single(entry => entry.Value("name") == name);
        var line = ShippedFile.Yaml("config/stack.yml").Map("lines").Value(name);

        ShippedFile.Text(file).ShouldContain(before + image.Map("recommended").Value(line));
    }

    private static bool IsKnown(string place)
    {
        var (section, name) = place.Split('.', 2) is [var first, var second] ? (first, second) : ("top_level", place);
        return section == "environment" ? Names("environment").Contains(name)
            : LiteLlm.Map(section).Keys().Contains(name) || (section == "litellm_settings" && Names("litellm_attributes").Contains(name));
    }

    private static IEnumerable<string?> Names(string table) =>
        ((YamlSequenceNode)LiteLlm[table]).Cast<YamlSequenceNode>().SelectMany(group => group.Cast<YamlScalarNode>()).Select(name => name.Value);
}
