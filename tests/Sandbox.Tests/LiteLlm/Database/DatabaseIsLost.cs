using Sandbox.Tests.LiteLlm.Database.Server;

namespace Sandbox.Tests.LiteLlm.Database;

public sealed class DatabaseIsLost(DatabaseServer server) : DatabaseSituation(server)
{
    private const string Settings = "model_list: [{model_name: a, litellm_params: {model: openai/x, mock_response: hi}}]";

    [SkippableFact]
    public async Task ReadinessSeesItAndItsReturn()
    {
        await using var gateway = await Start(Settings, ("SANDBOX_READINESS_SECONDS", "0"));
        (await gateway.Get("/health/readiness", key: null)).Text.ShouldBe("""{"status":"healthy","db":"connected"}""");
        await Database.Close();
        var lost = await gateway.Get("/health/readiness", key: null);
        lost.Status.ShouldBe(503);
        lost.Text.ShouldContain("Service Unhealthy");
        (await gateway.Get("/health/liveliness", key: null)).Status.ShouldBe(200);
        await Database.Reopen();
        (await gateway.Get("/health/readiness", key: null)).Status.ShouldBe(200);
    }

    [SkippableFact]
    public async Task ReadinessRemembersAGoodAnswerForAWhile()
    {
        await using var gateway = await Start(Settings);
        await Database.Close();
        (await gateway.Get("/health/readiness", key: null)).Status.ShouldBe(200);
    }

    [SkippableFact]
    public async Task TheMasterKeyStillServesAndAVirtualOneDoesNot()
    {
        await using var gateway = await Start(Settings);
        var key = (await gateway.Post("/key/generate", "{}")).Json["key"]!.ToString();
        await Database.Close();
        (await gateway.Chat("a")).Status.ShouldBe(200);
        (await gateway.Chat("a", key: key)).Status.ShouldBe(503);
    }
}
