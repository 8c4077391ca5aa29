using Sandbox.Tests.LiteLlm.Database.Server;

namespace Sandbox.Tests.LiteLlm.Database;

public sealed class CallsAreBooked(DatabaseServer server) : DatabaseSituation(server)
{
    private const string Settings =
        """
        model_list:
          - {model_name: a, litellm_params: {model: openai/x, mock_response: hi, input_cost_per_token: 0.1, output_cost_per_token: 0.5}}
          - {model_name: fails, litellm_params: {model: gemini/x}}
        """;

    [SkippableFact]
    public async Task NotAtOnceButAtTheEndAtTheLatest()
    {
        await using var gateway = await Start(Settings);
        var call = (await gateway.Chat("a")).Headers["x-litellm-call-id"];
        (await Rows()).ShouldBe("0");
        await gateway.Stop();
        (await Database.Scalar("""SELECT request_id || ' ' || call_type || ' ' || model_group || ' ' || status || ' ' || prompt_tokens || '+' || completion_tokens || '=' || total_tokens || ' ' || spend FROM "LiteLLM_SpendLogs" """))
            .ShouldBe($"{call} acompletion a success 10+20=30 11");
    }

    [SkippableFact]
    public async Task InBatches()
    {
        await using var gateway = await Start(Settings, ("SANDBOX_BATCH_SECONDS", "0.05"));
        await gateway.Chat("a");
        await Eventually(async () => await Rows() == "1");
    }

    [SkippableFact]
    public async Task OntoKeyUserAndDay()
    {
        await using (var gateway = await Start(Settings))
        {
            var key = (await gateway.Post("/key/generate", """{"user_id":"u"}""")).Json["key"]!.GetValue<string>();
            await gateway.Chat("a", key: key);
            await gateway.Chat("a", ""","stream":true""", key);
            await gateway.Stop();
        }

        (await Database.Scalar("""SELECT spend FROM "LiteLLM_VerificationToken" """)).ShouldBe("22");
        (await Database.Scalar("""SELECT spend FROM "LiteLLM_UserTable" WHERE user_id = 'u'""")).ShouldBe("22");
        (await Database.Scalar("""SELECT api_requests || ' ' || successful_requests || ' ' || spend FROM "LiteLLM_DailyUserSpend" """)).ShouldBe("2 2 22");
    }

    [SkippableFact]
    public async Task AlsoWhenTheyFail()
    {
        await using var gateway = await Start(Settings);
        await gateway.Chat("fails");
        await gateway.Stop();
        (await Database.Scalar("""SELECT status || ' ' || (metadata->'error_information'->>'error_code') FROM "LiteLLM_SpendLogs" """)).ShouldBe("failure 500");
    }

    [SkippableFact]
    public async Task AndReadBack()
    {
        await using (var first = await Start(Settings))
        {
            await first.Post("/v1/chat/completions", """{"model":"a","user":"end","metadata":{"tags":["t"]},"messages":[]}""");
            await first.Chat("a");
            await first.Stop();
        }

        await using var gateway = await Start(Settings);
        var rows = (await gateway.Get("/spend/logs")).Json.AsArray();
        rows.Count.ShouldBe(2);
        rows[1]!["end_user"]!.GetValue<string>().ShouldBe("end");
        rows[1]!["request_tags"]!.ToJsonString().ShouldBe("""["t"]""");
        rows[1]!["startTime"]!.GetValue<string>().ShouldEndWith("Z");
        (await gateway.Get($"/spend/logs?request_id={rows[0]!["request_id"]}")).Json.AsArray().Count.ShouldBe(1);
        var days = (await gateway.Get("/spend/logs?start_date=2000-01-01&end_date=2999-01-01")).Json.AsArray();
        days.ShouldHaveSingleItem()!["spend"]!.GetValue<double>().ShouldBe(22);
        (await gateway.Get("/spend/logs?start_date=yesterday")).Status.ShouldBe(400);
    }

    [SkippableFact]
    public async Task AfterTheDatabaseCameBack()
    {
        await using var gateway = await Start(Settings, ("SANDBOX_BATCH_SECONDS", "0.05"));
        await Database.Close();
        (await gateway.Chat("a")).Status.ShouldBe(200);
        await Database.Reopen();
        await Eventually(async () => await Rows() == "1");
    }

    private Task<string?> Rows() => Database.Scalar("""SELECT count(*) FROM "LiteLLM_SpendLogs" """);

    private static async Task Eventually(Func<Task<bool>> holds)
    {
        using var end = new CancellationTokenSource(TimeSpan.FromSeconds(20));
        using var timer = new PeriodicTimer(TimeSpan.FromMilliseconds(20));
        while (!await holds())
        {
            await timer.WaitForNextTickAsync(end.Token);
        }
    }
}
