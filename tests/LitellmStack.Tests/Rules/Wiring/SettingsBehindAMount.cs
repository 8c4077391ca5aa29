namespace LitellmStack.Tests.Rules.Wiring;

public sealed class SettingsBehindAMount
{
    private const string Command = "command: [--config, /app/config.yaml]";

    [Theory]
    [InlineData("volumes: ['../config:/app/conf']", "config/litellm_settings.yml:/app/config.yaml:ro")]
    [InlineData("volumes: ['../config/litellm_settings.yml:/app/settings.yml']", "'/app/settings.yml'")]
    [InlineData("hostname: a", "../config/litellm_settings.yml:/app/config.yaml:ro")]
    [InlineData("volumes: ['litellm_settings.yml:/app/config.yaml']", "./litellm_settings.yml")]
    public void AreNotThere(string mount, string remedy)
    {
        // A folder that holds the settings shows them below itself.
        var expected = mount.Contains("conf']", StringComparison.Ordinal) ? "'/app/conf/litellm_settings.yml'" : remedy;

        Wired.By("settings-not-mounted", Wired.Gateway($"{Command}, {mount}")).ShouldHaveSingleItem().Remedy.ShouldContain(expected);
    }

    [Fact]
    public void AreAnEmptyFolderWhereTheFileIsAbsent()
    {
        var finding = Wired.By(
            "settings-not-mounted", Wired.Gateway($"{Command}, volumes: ['./missing.yml:/app/config.yaml']"), absent: new HashSet<string> { "compose/missing.yml" }).ShouldHaveSingleItem();

        finding.Message.ShouldContain("empty folder");
        finding.Place!.Line.ShouldBe(2);
    }

    [Theory]
    [InlineData("command: [--config, /app/config.yaml], volumes: ['../config/litellm_settings.yml:/app/config.yaml']")]
    [InlineData("command: [--config, /app/config.yaml], volumes: ['./mine.yml:/app/config.yaml']")]
    [InlineData("command: [--config, /app/config.yaml], volumes: ['..:/app']")]
    [InlineData("command: [--config, /app/config.yaml], volumes: ['${WHERE:?}:/app/config.yaml']")]
    [InlineData("command: [--config, /app/config.yaml], volumes: ['/srv/litellm:/app']")]
    [InlineData("command: [--config, /app/config.yaml], volumes: ['settings:/app']")]
    [InlineData("command: [--config, /app/config.yaml], configs: [{source: a, target: /app/config.yaml}]")]
    [InlineData("command: [--config, /app/proxy_server_config.yaml]")]
    [InlineData("command: [--config, config.yaml]")]
    [InlineData("command: [--config, '${WHERE:?}']")]
    [InlineData("command: [--config]")]
    [InlineData("command: [--config, /app/config.yaml], build: .")]
    [InlineData("command: [--config, /app/config.yaml], entrypoint: /start.sh")]
    public void MayBeThere(string service) => Wired.By("settings-not-mounted", Wired.Gateway(service, "volumes: {settings: }\n")).ShouldBeEmpty();

    [Fact]
    public void OfAnUnknownImageMayBeInIt() =>
        Wired.By("settings-not-mounted", "services: {litellm: {image: 'example.org/my-gateway:1', command: [--config, /app/config.yaml]}}").ShouldBeEmpty();
}
