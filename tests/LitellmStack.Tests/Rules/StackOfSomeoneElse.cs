using LitellmStack.Rules;
using LitellmStack.Testing;
using LitellmStack.Testing.Ports;
using LitellmStack.Testing.Stacks;

namespace LitellmStack.Tests.Rules;

public sealed class StackOfSomeoneElse
{
    private const string Compose = "services:\n  llm:\n    image: litellm/litellm:1.108.15\n    command: --config /app/proxy.yaml --port 4000\n    volumes: [\"./proxy.yaml:/app/proxy.yaml:ro\"]\n";

    private readonly FakeFiles files = new();

    [Theory]
    [InlineData("compose.yaml")]
    [InlineData("compose.yml")]
    [InlineData("docker-compose.yml")]
    [InlineData("docker/docker-compose.yaml")]
    [InlineData("docker-compose.prod.yml")]
    public void IsFoundByTheNamesThatComposeTakes(string path)
    {
        files[path] = Compose;
        Found().Selected.ShouldBe([path]);
    }

    [Fact]
    public void IsLaidAsComposeLaysIt()
    {
        foreach (var path in (string[])["compose.yaml", "docker-compose.yml", "compose.override.yml", "docker-compose.dev.yml"])
        {
            files[path] = Compose;
        }

        var input = Found();

        input.Selected.ShouldBe(["compose.yaml", "compose.override.yml"]);
        input.Overlays.ShouldBe(["docker-compose.dev.yml", "docker-compose.yml"], ignoreOrder: true);
    }

    [Fact]
    public void IsWhatItsEnvironmentFileSelects()
    {
        files["compose.yaml"] = Compose;
        files["a.yml"] = Compose;
        files["b.yml"] = Compose;
        files[".env"] = "COMPOSE_PATH_SEPARATOR=,\nCOMPOSE_FILE=a.yml,b.yml\n";
        Found().Selected.ShouldBe(["a.yml", "b.yml"]);
    }

    [Fact]
    public void HasItsSettingsWhereAMountSays()
    {
        files["docker/compose.yml"] = Compose;
        files["docker/proxy.yaml"] = "model_list: []";
        files["litellm_config.yaml"] = "model_list: []";
        Found().Settings.ShouldBe("docker/proxy.yaml");
    }

    [Theory]
    [InlineData("command: --config=/app/proxy.yaml")]
    [InlineData("command: litellm -c /app/proxy.yaml")]
    [InlineData("command: [\"--config\", \"/app/proxy.yaml\"]")]
    [InlineData("command: [\"--config=/app/proxy.yaml\"]")]
    [InlineData("command: --config '/app/proxy.yaml'")]
    [InlineData("command: |\n      --config /app/proxy.yaml\n      --port 4000")]
    [InlineData("entrypoint: [\"sh\", \"-c\"]\n    command: [\"exec litellm --config /app/proxy.yaml\"]")]
    public void HasItsSettingsInWhateverFormTheCommandIsWritten(string command)
    {
        files["compose.yml"] = Compose.Replace("command: --config /app/proxy.yaml --port 4000", command, StringComparison.Ordinal);
        files["proxy.yaml"] = "model_list: []";
        files["litellm_config.yaml"] = "model_list: []";
        Found().Settings.ShouldBe("proxy.yaml");
    }

    [Fact]
    public void HasItsSettingsWhereAVariableSays()
    {
        files["compose.yml"] = Compose.Replace("/app/proxy.yaml", "${SETTINGS_IN_CONTAINER}", StringComparison.Ordinal);
        files["proxy.yaml"] = "model_list: []";
        files["litellm_config.yaml"] = "model_list: []";
        Found().Settings.ShouldBe("proxy.yaml");
    }

    [Theory]
    [InlineData("litellm_config.yaml", "model_list: []", true)]
    [InlineData("config.yaml", "litellm_settings: {}", true)]
    [InlineData("config/proxy_config.yml", "general_settings: {}", true)]
    [InlineData("config.yaml", "server: {}", false)]
    [InlineData("prometheus.yml", "model_list: []", false)]
    [InlineData("litellm.yaml", "a: [", true)]
    [InlineData("config.yaml", "a: [", false)]
    public void HasSettingsThatLookLikeThem(string path, string text, bool isFound)
    {
        files["compose.yml"] = "services: {db: {image: postgres:17}}";
        files[path] = text;
        Found().Settings.ShouldBe(isFound ? path : null);
    }

    [Fact]
    public void OfSettingsAloneIsAStack()
    {
        files["config.yaml"] = "model_list: []";
        Found().Selected.ShouldBeEmpty();
    }

    [Fact]
    public void WithoutEitherIsNone()
    {
        files["readme.md"] = "compose.yml";
        Search(new([], null, null)).ShouldBeNull();
    }

    [Fact]
    public void IsWhatTheCommandLineNames()
    {
        files["compose.yml"] = Compose;
        files["x/one.yml"] = Compose;
        files["x/two.yml"] = "model_list: []";
        files["x/three"] = "A=1";

        var input = Search(new(["x/one.yml"], "x/two.yml", "x/three"))!;

        (input.Selected.Single(), input.Settings, input.EnvFile).ShouldBe(("x/one.yml", "x/two.yml", "x/three"));
    }

    [Fact]
    public void BringsTheFilesThatServicesRead()
    {
        files["a/compose.yml"] = "services: {llm: {image: litellm/litellm:1.108.15, env_file: [../keys.env]}}";
        files["compose/docker-compose.yml"] = "services: {llm: {image: litellm/litellm:1.108.15, env_file: [../keys.env]}}";
        files["keys.env"] = "A=1";
        Found().Files.Keys.ShouldContain("keys.env");
    }

    [Fact]
    public void IsJudgedByTheTablesOfThisRepository()
    {
        files["compose.yml"] = Compose;
        files["proxy.yaml"] = "general_settings: {master_keyy: x}\n";
        Validation.Run(Found()).Findings.ShouldContain(f => f.Place!.File == "proxy.yaml" && f.Rule == "litellm/unknown-key");
    }

    private StackInput Found() => Search(new([], null, null)).ShouldNotBeNull();

    private StackInput? Search(StackSearch.Named named) =>
        new StackSearch(new FakeStackFolder(files), named).Find(StackInput.Shipped(new FolderFiles(RepositoryRoot.Path)));
}
