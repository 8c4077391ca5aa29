using LitellmStack.Compose;

namespace LitellmStack.Testing.Compose;

/// <summary>What every <see cref="ICompose"/> promises, on files of two services, 'litellm' that depends on 'db', as far as no container is needed.</summary>
public abstract class ComposeContract
{
    private const string EnvFile = "team.env";
    private const string Whole = "COMPOSE_PROJECT_NAME=team\nCOMPOSE_FILE=compose.yml\nIMAGE=litellm:1\n";

    protected abstract ICompose Compose { get; }

    protected abstract void WriteEnvFile(string path, string text);

    [SkippableFact]
    public async Task InstalledOneSaysItsVersion()
    {
        Compose.IsInstalled.ShouldBeTrue();
        var version = (await Compose.Version(default)).ShouldNotBeNull();
        Version.TryParse(version.TrimStart('v').Split('-', '+')[0], out _).ShouldBeTrue(version);
    }

    [SkippableFact]
    public async Task ConfigurationHoldsServicesInOrderWithTheirDigests()
    {
        WriteEnvFile(EnvFile, Whole);
        var config = await Config(ComposeCalls.Config(EnvFile), ComposeCalls.Hashes(EnvFile));
        config.Services.Select(s => s.Name).ShouldBe(["db", "litellm"]);
        config.Services.ShouldAllBe(s => s.Hash.Length > 0 && s.Image.Length > 0);
        config["litellm"]!.DependsOn.ShouldBe(["db"]);
    }

    [SkippableFact]
    public async Task VariablesOfACallStandForTheFile()
    {
        WriteEnvFile(EnvFile, Whole);
        var variables = new Dictionary<string, string> { ["COMPOSE_PROJECT_NAME"] = "team", ["COMPOSE_FILE"] = "compose.yml", ["IMAGE"] = "litellm:1", ["COMPOSE_DISABLE_ENV_FILE"] = "1" };
        var byFile = await Config(ComposeCalls.Config(EnvFile), ComposeCalls.Hashes(EnvFile));
        var byCall = await Config(ComposeCalls.Config(null) with { Variables = variables }, ComposeCalls.Hashes(null) with { Variables = variables });
        byCall.Services.Select(s => (s.Name, s.Hash)).ShouldBe(byFile.Services.Select(s => (s.Name, s.Hash)));
    }

    [SkippableFact]
    public async Task UnknownCommandIsAnAnswer()
    {
        WriteEnvFile(EnvFile, Whole);
        var answer = await Compose.Run(new ComposeCall(EnvFile, ["no-such-command"]), null, default);
        answer.ExitCode.ShouldNotBe(0);
        answer.Errors.ShouldContain("no-such-command");
    }

    private async Task<EffectiveConfig> Config(ComposeCall config, ComposeCall hashes)
    {
        var json = await Compose.Run(config, null, default);
        json.ExitCode.ShouldBe(0, json.Errors);
        return EffectiveConfig.Read(json.Output, (await Compose.Run(hashes, null, default)).Output);
    }
}
