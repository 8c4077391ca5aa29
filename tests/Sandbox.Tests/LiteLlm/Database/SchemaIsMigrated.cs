using Sandbox.LiteLlm;
using Sandbox.Tests.LiteLlm.Database.Server;

namespace Sandbox.Tests.LiteLlm.Database;

public sealed class SchemaIsMigrated(DatabaseServer server) : DatabaseSituation(server)
{
    [SkippableFact]
    public async Task OnceHoweverOftenItStarts()
    {
        await (await Start("{a: 1}")).DisposeAsync();
        var first = await Recorded();
        await (await Start("{a: 1}")).DisposeAsync();
        (await Recorded()).ShouldBe(first);
        (await Database.Scalar("""SELECT count(*) FROM "_prisma_migrations" WHERE finished_at IS NULL OR applied_steps_count <> 1 OR length(checksum) <> 64""")).ShouldBe("0");
        (await Database.Scalar("SELECT count(*) FROM pg_views WHERE schemaname = 'public'")).ShouldBe("8");
    }

    [SkippableFact]
    public async Task OnceByTwoThatStartTogether()
    {
        await (await Start("{a: 1}")).DisposeAsync();
        var once = await Recorded();
        await Database.Scalar("DROP SCHEMA public CASCADE; CREATE SCHEMA public");
        var (first, second) = (Start("{a: 1}"), Start("{a: 1}"));
        await (await first).DisposeAsync();
        await (await second).DisposeAsync();

        (await Database.Scalar("""SELECT count(*) FROM "_prisma_migrations" """)).ShouldBe(once?.Split(',').Length.ToString(System.Globalization.CultureInfo.InvariantCulture));
    }

    [SkippableFact]
    public async Task ButNeverInADatabaseOfTheRealOne()
    {
        await (await Start("{a: 1}")).DisposeAsync();
        await Database.Scalar("""INSERT INTO "_prisma_migrations" (id, checksum, migration_name, finished_at) VALUES ('1', 'x', '20250326162113_baseline', now())""");
        (await Should.ThrowAsync<Exception>(() => Start("{a: 1}"))).Message.ShouldContain("real LiteLLM");
    }

    [SkippableFact]
    public async Task NotAtAllWhenThatIsSwitchedOff()
    {
        await using (await Start("{a: 1}", ("DISABLE_SCHEMA_UPDATE", "true")))
        {
            (await Database.Scalar("SELECT count(*) FROM pg_tables WHERE schemaname = 'public'")).ShouldBe("0");
        }
    }

    [SkippableFact]
    public async Task ByAJobThatServesNothing()
    {
        await (await Start("{a: 1}", ("DISABLE_SCHEMA_UPDATE", "true"))).DisposeAsync();
        var variables = GatewayUnderTest.Variables(("LITELLM_MASTER_KEY", "sk-of-this-job"), ("DATABASE_URL", Database.Url));
        (await Launch.Run(["--skip_server_startup"], variables, TextWriter.Null, TextWriter.Null)).ShouldBe(0);
        (await Recorded()).ShouldNotBeNullOrEmpty();
    }

    private Task<string?> Recorded() => Database.Scalar("""SELECT string_agg(id || migration_name, ',' ORDER BY migration_name) FROM "_prisma_migrations" """);
}
