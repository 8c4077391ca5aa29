namespace Sandbox.Tests.LiteLlm;

/// <summary>No database: the master key is the only one that opens.</summary>
public sealed class CallerShowsAKey : IAsyncLifetime
{
    private GatewayUnderTest gateway = null!;

    public async Task InitializeAsync() => gateway = await GatewayUnderTest.Start("model_list: [{model_name: a, litellm_params: {model: ollama/x}}]");

    public async Task DisposeAsync() => await gateway.DisposeAsync();

    [Theory]
    [InlineData("Authorization")]
    [InlineData("x-api-key")]
    [InlineData("api-key")]
    public async Task AsBearerOrInAHeader(string header) =>
        (await gateway.Send(HttpMethod.Get, "/v1/models", null, GatewayUnderTest.MasterKey, header)).Status.ShouldBe(200);

    [Fact]
    public async Task NoneIsUnauthorized()
    {
        var answer = await gateway.Get("/v1/models", key: null);
        answer.Status.ShouldBe(401);
        answer.Text.ShouldBe("""{"error":{"message":"Authentication Error, No api key passed in.","type":"auth_error","param":"None","code":"401"}}""");
    }

    [Fact]
    public async Task AnUnknownOneMeetsNoDatabase()
    {
        var answer = await gateway.Get("/v1/models", "sk-unknown");
        answer.Status.ShouldBe(400);
        answer.Error.ShouldBe("No connected db.");
    }

    [Theory]
    [InlineData("/health")]
    [InlineData("/model/info")]
    [InlineData("/key/list")]
    [InlineData("/spend/logs")]
    [InlineData("/credentials")]
    public async Task IsAskedForOnEveryOtherRoute(string path) => (await gateway.Get(path, key: null)).Status.ShouldBe(401);

    [Fact]
    public async Task MakingAVirtualOneNeedsADatabase()
    {
        var answer = await gateway.Post("/key/generate", "{}");
        answer.Status.ShouldBe(500);
        answer.Error.ShouldStartWith("DB not connected");
    }
}
