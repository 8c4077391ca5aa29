using System.Text.Json.Nodes;

using Sandbox.LiteLlm.Encryption;
using Sandbox.Tests.LiteLlm.Database.Server;

namespace Sandbox.Tests.LiteLlm.Database;

public sealed class ModelsAreStored(DatabaseServer server) : DatabaseSituation(server)
{
    private const string New = """{"model_name":"stored","litellm_params":{"model":"openai/x","api_key":"sk-upstream","mock_response":"hi","rpm":5}}""";

    private static readonly (string, string)[] Storing = [("STORE_MODEL_IN_DB", "True"), ("LITELLM_SALT_KEY", "sk-salt")];

    [SkippableFact]
    public async Task WithEveryTextEncrypted()
    {
        await using var gateway = await Start("{a: 1}", Storing);
        var row = (await gateway.Post("/model/new", New)).Json;
        row["litellm_params"]!["rpm"]!.GetValue<int>().ShouldBe(5);
        var stored = (await Database.Scalar("""SELECT litellm_params->>'api_key' FROM "LiteLLM_ProxyModelTable" """))!;
        stored.ShouldStartWith("v3:gcm:");
        StoredSecret.TryReveal(stored, "sk-salt", out var key).ShouldBeTrue();
        key.ShouldBe("sk-upstream");
        (await Database.Scalar("""SELECT litellm_params->>'model' FROM "LiteLLM_ProxyModelTable" """))!.ShouldStartWith("v3:gcm:");
    }

    [SkippableFact]
    public async Task AndServeAtOnceAndAfterARestart()
    {
        await using (var first = await Start("{a: 1}", Storing))
        {
            await first.Post("/model/new", New);
            (await first.Chat("stored")).Status.ShouldBe(200);
        }

        await using var second = await Start("{a: 1}", Storing);
        (await second.Chat("stored")).Status.ShouldBe(200);
        (await second.Get("/model/info")).Json["data"]![0]!["model_info"]!["db_model"]!.GetValue<bool>().ShouldBeTrue();
    }

    [SkippableFact]
    public async Task AndAreGoneSilentlyUnderAnotherSalt()
    {
        await using (var first = await Start("{a: 1}", Storing))
        {
            await first.Post("/model/new", New);
        }

        await using var second = await Start("{a: 1}", ("STORE_MODEL_IN_DB", "True"), ("LITELLM_SALT_KEY", "sk-other"));
        (await second.Chat("stored")).Status.ShouldBe(400);
        (await second.Get("/health/readiness", key: null)).Status.ShouldBe(200);
    }

    [SkippableFact]
    public async Task UntilTheyAreDeleted()
    {
        await using var gateway = await Start("{a: 1}", Storing);
        var id = (await gateway.Post("/model/new", New)).Json["model_id"]!.GetValue<string>();
        var body = new JsonObject { ["id"] = id }.ToJsonString();
        (await gateway.Post("/model/delete", body)).Status.ShouldBe(200);
        (await gateway.Chat("stored")).Status.ShouldBe(400);
        (await gateway.Post("/model/delete", body)).Status.ShouldBe(400);
    }

    [SkippableFact]
    public async Task OnlyWhereThatIsSwitchedOn()
    {
        await using var gateway = await Start("{a: 1}");
        var refused = await gateway.Post("/model/new", New);
        refused.Status.ShouldBe(500);
        refused.Error.ShouldContain("STORE_MODEL_IN_DB");
    }

    [SkippableFact]
    public async Task AsAreCredentialsThatADeploymentTakesByName()
    {
        const string Settings = "model_list: [{model_name: a, litellm_params: {model: gemini/x, litellm_credential_name: c}}]";
        await using var gateway = await Start(Settings, Storing);
        (await gateway.Chat("a")).Error.ShouldContain("AuthenticationError");
        (await gateway.Post("/credentials", """{"credential_name":"c","credential_values":{"api_key":"sk-cloud"}}""")).Status.ShouldBe(200);
        (await gateway.Chat("a")).ErrorType.ShouldBe("sandbox_reaches_no_cloud");
        (await Database.Scalar("""SELECT credential_values->>'api_key' FROM "LiteLLM_CredentialsTable" """))!.ShouldStartWith("v3:gcm:");
        (await gateway.Get("/credentials")).Text.ShouldBe("""{"success":true,"credentials":[{"credential_name":"c","credential_values":{"api_key":"****"},"credential_info":{}}]}""");
        (await gateway.Send(HttpMethod.Delete, "/credentials/c", null, GatewayUnderTest.MasterKey)).Status.ShouldBe(200);
        (await gateway.Chat("a")).Error.ShouldContain("AuthenticationError");
    }
}
