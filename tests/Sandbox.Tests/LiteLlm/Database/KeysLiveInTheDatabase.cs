using System.Text.Json.Nodes;

using Sandbox.Tests.LiteLlm.Database.Server;

namespace Sandbox.Tests.LiteLlm.Database;

public sealed class KeysLiveInTheDatabase(DatabaseServer server) : DatabaseSituation(server)
{
    private const string Settings =
        """
        model_list:
          - {model_name: a, litellm_params: {model: openai/x, mock_response: hi, output_cost_per_token: 0.5}}
          - {model_name: b, litellm_params: {model: openai/x, mock_response: hi}}
        """;

    [SkippableFact]
    public async Task AsHashes()
    {
        await using var gateway = await Start(Settings);
        var made = (await gateway.Post("/key/generate", """{"key_alias":"team a","metadata":{"a":1}}""")).Json;
        var key = made["key"]!.GetValue<string>();
        key.ShouldStartWith("sk-");
        made["key_name"]!.GetValue<string>().ShouldBe($"sk-...{key[^4..]}");
        made["token_id"]!.GetValue<string>().ShouldBe(made["token"]!.GetValue<string>());
        (await Database.Scalar("""SELECT token FROM "LiteLLM_VerificationToken" """)).ShouldBe(made["token"]!.GetValue<string>());
        (await Database.Scalar("""SELECT count(*) FROM "LiteLLM_VerificationToken" t WHERE t::text LIKE '%""" + key + "%'")).ShouldBe("0");
    }

    [SkippableFact]
    public async Task AndOpenOnlyTheirModels()
    {
        await using var gateway = await Start(Settings);
        var key = await Key(gateway, """{"models":["a"]}""");
        (await gateway.Chat("a", key: key)).Status.ShouldBe(200);
        var refused = await gateway.Chat("b", key: key);
        refused.Status.ShouldBe(401);
        refused.ErrorType.ShouldBe("key_model_access_denied");
        (await gateway.Get("/v1/models", key)).Json["data"]!.AsArray().Select(one => one!["id"]!.GetValue<string>()).ShouldBe(["a"]);
    }

    [SkippableFact]
    public async Task AndAreNoAdmins()
    {
        await using var gateway = await Start(Settings);
        var key = await Key(gateway);
        (await gateway.Post("/key/generate", "{}", key)).Status.ShouldBe(401);
        (await gateway.Get("/key/info", key)).Status.ShouldBe(200);
        (await gateway.Get("/key/info?key=sk-another", key)).Status.ShouldBe(403);
    }

    [SkippableFact]
    public async Task UntilTheyAreDeleted()
    {
        await using var gateway = await Start(Settings);
        var key = await Key(gateway);
        (await gateway.Post("/key/delete", new JsonObject { ["keys"] = new JsonArray(key) }.ToJsonString())).Json["deleted_keys"]![0]!.GetValue<string>().ShouldBe(key);
        var refused = await gateway.Chat("a", key: key);
        refused.Status.ShouldBe(401);
        refused.ErrorType.ShouldBe("token_not_found_in_db");
        (await gateway.Get($"/key/info?key={key}")).Status.ShouldBe(404);
        (await Database.Scalar("""SELECT count(*) FROM "LiteLLM_DeletedVerificationToken" """)).ShouldBe("1");
    }

    [SkippableFact]
    public async Task UntilTheyExpireOrAreBlocked()
    {
        await using var gateway = await Start(Settings);
        (await gateway.Chat("a", key: await Key(gateway, """{"duration":"0s"}"""))).ErrorType.ShouldBe("expired_key");
        var key = await Key(gateway, """{"duration":"1h"}""");
        (await gateway.Chat("a", key: key)).Status.ShouldBe(200);
        await gateway.Post("/key/block", new JsonObject { ["key"] = key }.ToJsonString());
        (await gateway.Chat("a", key: key)).Status.ShouldBe(401);
        await gateway.Post("/key/unblock", new JsonObject { ["key"] = key }.ToJsonString());
        (await gateway.Chat("a", key: key)).Status.ShouldBe(200);
    }

    [SkippableFact]
    public async Task UntilTheirBudgetIsSpent()
    {
        await using var gateway = await Start(Settings);
        var key = await Key(gateway, """{"max_budget":5}""");
        await gateway.Post("/key/update", new JsonObject { ["key"] = key, ["spend"] = 5 }.ToJsonString());
        var refused = await gateway.Chat("a", key: key);
        refused.Status.ShouldBe(422);
        refused.ErrorType.ShouldBe("budget_exceeded");
    }

    [SkippableFact]
    public async Task EachAliasOnce()
    {
        await using var gateway = await Start(Settings);
        await Key(gateway, """{"key_alias":"one"}""");
        (await gateway.Post("/key/generate", """{"key_alias":"one"}""")).Status.ShouldBe(400);
        (await gateway.Get("/key/list")).Json["total_count"]!.GetValue<int>().ShouldBe(1);
    }

    [SkippableTheory]
    [InlineData("""{"key":"no-prefix"}""")]
    [InlineData("""{"duration":"soon"}""")]
    public async Task ButNotFromABadRequest(string body)
    {
        await using var gateway = await Start(Settings);
        (await gateway.Post("/key/generate", body)).Status.ShouldBe(400);
    }

    private static async Task<string> Key(GatewayUnderTest gateway, string body = "{}") =>
        (await gateway.Post("/key/generate", body)).Json["key"]!.GetValue<string>();
}
