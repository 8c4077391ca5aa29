namespace LitellmStack.Tests.Config;

public sealed class SandboxOverlay
{
    [Fact]
    public void ChangesImagePullPolicyAndHealthCommandAlone()
    {
        var services = ShippedFile.Yaml("compose/sandbox/docker-compose.yml").Map("services");

        var changed = services.Keys().SelectMany(service => services.Map(service).Keys().SelectMany(key =>
            services.Map(service)[key] is YamlDotNet.RepresentationModel.YamlMappingNode inner ? inner.Keys().Select(name => $"{service}.{key}.{name}") : [$"{service}.{key}"]));

        changed.ShouldBe(
        [
            "db.image", "db.pull_policy",
            "ollama.image", "ollama.pull_policy", "ollama.healthcheck.test",
            "litellm.image", "litellm.pull_policy", "litellm.environment.SANDBOX_BATCH_SECONDS", "litellm.healthcheck.test",
        ]);
    }
}
