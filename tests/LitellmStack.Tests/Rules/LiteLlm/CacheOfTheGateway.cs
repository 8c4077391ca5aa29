using LitellmStack.Findings;

namespace LitellmStack.Tests.Rules.LiteLlm;

public sealed class CacheOfTheGateway
{
    private const string Rule = "litellm/cache-without-server";

    [Theory]
    [InlineData("cache: true")]
    [InlineData("cache: true, cache_params: {}")]
    [InlineData("cache: true, cache_params: {type: redis, ttl: 600}")]
    [InlineData("cache: true, cache_params: {type: redis, port: 6379}")]
    public void HasNoServer(string settings)
    {
        var finding = Judged.By(Rule, $"litellm_settings: {{{settings}}}", Judged.Compose).ShouldHaveSingleItem();
        finding.Place!.ToString().ShouldStartWith("config/litellm_settings.yml:1:27");
        finding.Severity.ShouldBe(Severity.Error);
        finding.Message.ShouldEndWith("does not start.");
    }

    [Fact]
    public void MayHaveOneByItsDatabase()
    {
        var finding = Judged.By(Rule, "litellm_settings: {cache: true}", $"{Judged.Compose}      STORE_MODEL_IN_DB: 'True'\n").ShouldHaveSingleItem();
        finding.Severity.ShouldBe(Severity.Warning);
        finding.Message.ShouldContain("unless its database");
    }

    [Theory]
    [InlineData("cache: false")]
    [InlineData("cache: 'true'")]
    [InlineData("cache: true, cache_params: {type: local}")]
    [InlineData("cache: true, cache_params: {ttl: 600, mode: default_off}")]
    [InlineData("cache: true, cache_params: {type: s3}")]
    [InlineData("cache: true, cache_params: {host: redis}")]
    [InlineData("cache: true, cache_params: {host: os.environ/CACHE}")]
    [InlineData("cache: true, cache_params: {redis_startup_nodes: []}")]
    [InlineData("cache: true, cache_params: {type: os.environ/KIND}")]
    [InlineData("cache: true, cache_params: [redis]")]
    public void MayHaveOneByItsSettings(string settings) => Judged.By(Rule, $"litellm_settings: {{{settings}}}", Judged.Compose).ShouldBeEmpty();

    [Theory]
    [InlineData("REDIS_HOST: redis")]
    [InlineData("REDIS_HOST:")]
    [InlineData("REDIS_URL: redis://redis:6379")]
    [InlineData("REDIS_CLUSTER_NODES: '[]'")]
    [InlineData("REDIS_SENTINEL_NODES: '[]'")]
    public void HasOneByAVariable(string variable) =>
        Judged.By(Rule, "litellm_settings: {cache: true}", $"{Judged.Compose}      {variable}\n").ShouldBeEmpty();

    [Fact]
    public void HasNoneByTheRestOfAnAddress() =>
        Judged.By(Rule, "litellm_settings: {cache: true}", $"{Judged.Compose}      REDIS_PORT: 6379\n      REDIS_PASSWORD: a\n").ShouldHaveSingleItem();

    [Theory]
    [InlineData("environment_variables: {REDIS_HOST: redis}", Judged.Compose)]
    [InlineData("general_settings: {key_management_system: aws_secret_manager}", Judged.Compose)]
    [InlineData("include: [more.yml]", Judged.Compose)]
    [InlineData("", "services: {litellm: {image: 'ghcr.io/berriai/litellm:v1.108.15', env_file: elsewhere.env}}")]
    [InlineData("", "services: {litellm: {image: 'ghcr.io/berriai/litellm:v1.108.15', entrypoint: ./start.sh}}")]
    [InlineData("", "services: {litellm: {image: 'ghcr.io/berriai/litellm:v1.108.15', build: .}}")]
    [InlineData("", "services: {litellm: {image: 'example.org/ours:1'}}")]
    [InlineData("", null)]
    public void MayHaveOneFromElsewhere(string more, string? compose) =>
        Judged.By(Rule, $"litellm_settings: {{cache: true}}\n{more}\n", compose).ShouldBeEmpty();
}
