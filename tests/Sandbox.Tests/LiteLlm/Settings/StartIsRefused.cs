using Sandbox.LiteLlm;

namespace Sandbox.Tests.LiteLlm.Settings;

/// <summary>Exit code and first words, as LiteLLM 1.108 leaves them.</summary>
public sealed class StartIsRefused
{
    private const string Key = "LITELLM_MASTER_KEY";

    [Fact]
    public Task WithoutAMasterKey() => Refused("model_list: []", 1, "not set", []);

    [Fact]
    public Task WithABlankMasterKey() => Refused("model_list: []", 1, "blank", [(Key, " ")]);

    [Fact]
    public Task WithThePubliclyKnownMasterKey() => Refused("model_list: []", 1, "publicly known", [(Key, "sk-1234")]);

    [Fact]
    public Task WhenTheFileNamesAnUnsetMasterKey() =>
        Refused("general_settings: {master_key: os.environ/OTHER}", 1, "'OTHER'", [(Key, "sk-good")]);

    [Fact]
    public Task WithAFallbackThatIsAText() =>
        Refused("router_settings: {fallbacks: [{a: b}]}", 3, "'fallbacks.a' is \"b\"", [(Key, "sk-good")]);

    [Fact]
    public Task WithFallbacksThatAreAMapping() =>
        Refused("litellm_settings: {context_window_fallbacks: {a: [b]}}", 3, "'context_window_fallbacks' is not a list", [(Key, "sk-good")]);

    [Fact]
    public Task WithDefaultFallbacksThatAreAText() => Refused("litellm_settings: {default_fallbacks: b}", 3, "'default_fallbacks'", [(Key, "sk-good")]);

    [Fact]
    public Task WithAnUnknownRoutingStrategy() => Refused("router_settings: {routing_strategy: best}", 3, "\"best\"", [(Key, "sk-good")]);

    [Fact]
    public Task WithAHealthCheckIntervalForTheRouter() => Refused("router_settings: {health_check_interval: 5}", 3, "general_settings", [(Key, "sk-good")]);

    [Fact]
    public Task WithAModelWithoutParameters() => Refused("model_list: [{model_name: a}]", 3, "litellm_params", [(Key, "sk-good")]);

    [Fact]
    public Task WithAModelFromAnUnsetName() =>
        Refused("model_list: [{model_name: a, litellm_params: {model: os.environ/NONE}}]", 3, "'a' has no 'model'", [(Key, "sk-good")]);

    [Fact]
    public Task WithAnEmptyFile() => Refused("", 1, "empty", [(Key, "sk-good")]);

    [Fact]
    public Task WithAFileThatIsNotYaml() => Refused("a: [", 1, "not YAML", [(Key, "sk-good")]);

    [Fact]
    public Task WithALogLevelThatDoesNotExist() => Refused("model_list: []", 1, "'LITELLM_LOG' is 'LOUD'", [(Key, "sk-good"), ("LITELLM_LOG", "LOUD")]);

    [Fact]
    public Task WithADatabaseOfAnotherKind() => Refused("model_list: []", 1, "postgresql://", [(Key, "sk-good"), ("DATABASE_URL", "mysql://u:p@h/d")]);

    [Fact]
    public Task WithADatabaseThatIsAway() => Refused(
        "model_list: []", 1, "database", [(Key, "sk-good"), ("DATABASE_HOST", "127.0.0.1:1"), ("DATABASE_USERNAME", "u"), ("DATABASE_NAME", "d")]);

    [Fact]
    public async Task WhereTheFileIsNotThere() => (await Run(["--config", "/nowhere/settings.yml"], [(Key, "sk-good")])).ShouldSatisfyAllConditions(
        end => end.ExitCode.ShouldBe(1),
        end => end.Errors.ShouldContain("'/nowhere/settings.yml' is not there"));

    [Fact]
    public async Task WhereTheFileIsADirectory() => (await Run(["--config", Path.GetTempPath()], [(Key, "sk-good")])).ShouldSatisfyAllConditions(
        end => end.ExitCode.ShouldBe(1),
        end => end.Errors.ShouldContain("is a directory"));

    private static async Task Refused(string settings, int exitCode, string words, (string Name, string Value)[] variables)
    {
        using var file = new SettingsOnDisk(settings);
        var end = await Run(["--config", file.Path], variables);
        end.Errors.ShouldContain(words);
        end.ExitCode.ShouldBe(exitCode);
    }

    private static async Task<(int ExitCode, string Errors)> Run(string[] args, (string Name, string Value)[] variables)
    {
        using var errors = new StringWriter();
        var code = await Launch.Run(args, GatewayUnderTest.Variables(variables), TextWriter.Null, errors);
        return (code, errors.ToString());
    }
}
