using Sandbox.LiteLlm;
using Sandbox.LiteLlm.Settings;

namespace Sandbox.Tests.LiteLlm.Settings;

public sealed class SettingsAreRead
{
    private static readonly Surroundings Key = GatewayUnderTest.Variables(("LITELLM_MASTER_KEY", "sk-master"));

    [Fact]
    public void TheKeyOfTheFileWins() => Read("general_settings: {master_key: sk-file}").MasterKey.ShouldBe("sk-file");

    [Fact]
    public void ADollarIsPartOfTheKey() => Read("general_settings: {master_key: '${LITELLM_MASTER_KEY}'}").MasterKey.ShouldBe("${LITELLM_MASTER_KEY}");

    [Fact]
    public void WithoutASaltTheMasterKeyEncrypts() => Read("model_list: []").EncryptionKey.ShouldBe("sk-master");

    [Fact]
    public void AnEmptySaltCountsAsSet() =>
        Read("model_list: []", Key.With([new("LITELLM_SALT_KEY", "")])).EncryptionKey.ShouldBe("");

    [Fact]
    public void TheSectionOfVariablesFillsReferences() =>
        Read("environment_variables: {NAME: sk-from-section}\ngeneral_settings: {master_key: os.environ/NAME}").MasterKey.ShouldBe("sk-from-section");

    [Fact]
    public void AWeakKeyIsTakenWhereItIsPermitted() =>
        SettingsReader.Read(null, Key.With([new("LITELLM_MASTER_KEY", "sk-1234"), new("LITELLM_DANGEROUSLY_PERMIT_WEAK_OR_UNSET_MASTER_KEY", "true")])).MasterKey.ShouldBe("sk-1234");

    [Fact]
    public void WithoutAFileThereAreNoModels() => SettingsReader.Read(null, Key).Deployments.ShouldBeEmpty();

    [Fact]
    public void AModelWithoutAProviderIsDroppedAndNamed()
    {
        var settings = Read("model_list: [{model_name: a, litellm_params: {model: whatever/x}}, {model_name: b, litellm_params: {model: ollama/x}}]");
        settings.DroppedModels.ShouldHaveSingleItem().ShouldBe("a (model 'whatever/x')");
        settings.Deployments.ShouldHaveSingleItem().ModelName.ShouldBe("b");
    }

    [Fact]
    public void AnIncludedListIsAppendedAndASectionReplaced()
    {
        using var file = new SettingsOnDisk("include: [more.yml]\ngeneral_settings: {master_key: sk-a, proxy_batch_write_at: 3}\nmodel_list: [{model_name: a, litellm_params: {model: ollama/x}}]");
        file.Write("more.yml", "general_settings: {master_key: sk-b}\nmodel_list: [{model_name: b, litellm_params: {model: ollama/x}}]");
        var settings = SettingsReader.Read(file.Path, Key);
        settings.Deployments.Select(one => one.ModelName).ShouldBe(["a", "b"]);
        settings.MasterKey.ShouldBe("sk-b");
        settings.BatchInterval.ShouldBe(TimeSpan.FromSeconds(10));
    }

    [Fact]
    public async Task ADryRunCountsTheModels()
    {
        using var file = new SettingsOnDisk("model_list: [{model_name: b, litellm_params: {model: ollama/x}}]");
        using var output = new StringWriter();
        (await Launch.Run(["--config", file.Path, "--validate_config"], Key, output, TextWriter.Null)).ShouldBe(0);
        output.ToString().Trim().ShouldBe("LiteLLM: config OK (1 models)");
    }

    private static GatewaySettings Read(string text, Surroundings? surroundings = null)
    {
        using var file = new SettingsOnDisk(text);
        return SettingsReader.Read(file.Path, surroundings ?? Key);
    }
}
