using LitellmStack.Compose;

namespace LitellmStack.Tests.Compose;

public sealed class ConfigurationThatComposeMade
{
    private const string Json = """
        {
          "name": "litellm-stack",
          "networks": { "default": { "name": "litellm-stack_default" } },
          "services": {
            "litellm": {
              "image": "ghcr.io/berriai/litellm:v1.108.15",
              "depends_on": { "db": { "condition": "service_healthy", "required": true }, "ollama": { "condition": "service_started", "required": false } },
              "environment": { "DATABASE_HOST": "db", "GEMINI_API_KEY": null, "LITELLM_PORT": 4444 },
              "ports": [ { "mode": "ingress", "host_ip": "127.0.0.1", "target": 4000, "published": "4444", "protocol": "tcp" }, { "target": 9090 } ]
            },
            "ollama": { "image": "ollama/ollama:0.32.15", "ports": [ { "target": 11434, "published": "11434" } ] },
            "db": { "image": "postgres:17.10-bookworm" }
          }
        }
        """;

    private static readonly EffectiveConfig Config = EffectiveConfig.Read(Json, "db 111\nlitellm 333\nollama 222\n");

    [Fact]
    public void HasAServiceBehindThoseItDependsOn() => Config.Services.Select(s => s.Name).ShouldBe(["db", "ollama", "litellm"]);

    [Fact]
    public void KnowsEveryDigest() => Config.Services.Select(s => s.Hash).ShouldBe(["111", "222", "333"]);

    [Fact]
    public void HasThePublishedPortsAlone() =>
        Config["litellm"]!.Ports.ShouldBe([new PublishedPort("127.0.0.1", 4444, 4000)]);

    [Fact]
    public void PortWithoutAnAddressIsOpenToAll() => Config["ollama"]!.Ports.ShouldBe([new PublishedPort("0.0.0.0", 11434, 11434)]);

    [Fact]
    public void TellsAValueFromNone() => Config["litellm"]!.Environment.ShouldBe(
        new Dictionary<string, string?> { ["DATABASE_HOST"] = "db", ["GEMINI_API_KEY"] = null, ["LITELLM_PORT"] = "4444" }, ignoreOrder: true);

    [Theory]
    [InlineData("litellm", "db,ollama,litellm")]
    [InlineData("db", "db")]
    [InlineData("ollama", "ollama")]
    [InlineData("", "db,ollama,litellm")]
    public void OfSomeServicesHoldsWhatTheyDependOn(string asked, string kept) =>
        Config.Only(asked.Split(',', StringSplitOptions.RemoveEmptyEntries)).Services.Select(s => s.Name).ShouldBe(kept.Split(','));

    [Fact]
    public void ServiceThatIsNotThereIsNothing() => Config["redis"].ShouldBeNull();

    [Fact]
    public void WithoutServicesIsEmpty() => EffectiveConfig.Read("""{"name":"x"}""", "").Services.ShouldBeEmpty();

    [Fact]
    public void CircleOfDependenciesIsNoEndlessLoop() =>
        EffectiveConfig.Read("""{"services":{"a":{"depends_on":{"b":{}}},"b":{"depends_on":{"a":{}}}}}""", "").Services.Count.ShouldBe(2);
}
