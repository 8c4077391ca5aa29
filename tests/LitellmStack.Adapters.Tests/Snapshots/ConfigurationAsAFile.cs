using System.Text;
using System.Text.Json;

using LitellmStack.Sources;

namespace LitellmStack.Adapters.Tests.Snapshots;

public sealed class ConfigurationAsAFile
{
    private const string Json =
        """{"b": {"list": ["x", 5, [1], {"k": "v", "l": ["- a"]}], "empty": {"e": {}}}, "a": {"text": "5", "number": 5, "none": null, "flag": "true", "quote": "say \"a: b\" # \\ 1"}}""";

    [Fact]
    public void SortsKeysAndQuotesWhatYamlWouldReadAsSomethingElse()
    {
        using var json = JsonDocument.Parse(Json);

        EffectiveConfiguration.Yaml(json.RootElement).ShouldBe(
            "a:\n  flag: \"true\"\n  none: null\n  number: 5\n  quote: \"say \\\"a: b\\\" # \\\\ 1\"\n  text: \"5\"\n"
            + "b:\n  list:\n    - x\n    - 5\n    - - 1\n    - k: v\n      l:\n        - \"- a\"\n");
    }

    [Fact]
    public void IsReadBackAsItWas()
    {
        using var json = JsonDocument.Parse(Json);

        var root = YamlSource.Read("a.yaml", Encoding.UTF8.GetBytes(EffectiveConfiguration.Yaml(json.RootElement)), YamlDialect.Own).Root.ShouldNotBeNull();

        ((Scalar)((Mapping)root["a"]!)["quote"]!).Text.ShouldBe("say \"a: b\" # \\ 1");
        ((Mapping)((Sequence)((Mapping)root["b"]!)["list"]!).Items[3])["k"].ShouldBeOfType<Scalar>().Text.ShouldBe("v");
    }

    [Fact]
    public void HasAPathForEveryValue()
    {
        using var json = JsonDocument.Parse(Json);

        EffectiveConfiguration.Of(json.RootElement).Values.ShouldContainKeyAndValue("b.list[3].l[0]", "\"- a\"");
        EffectiveConfiguration.Of(json.RootElement).Values.Keys.ShouldNotContain(path => path.Contains("empty", StringComparison.Ordinal));
    }
}
