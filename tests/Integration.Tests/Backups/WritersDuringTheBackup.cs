using Integration.Tests.Stage;

using Xunit.Abstractions;

namespace Integration.Tests.Backups;

/// <summary>Sessions that write into two tables in one transaction each, again and again.</summary>
[Collection(OnTheSeededStack.Name)]
public sealed class WritersDuringTheBackup(SeededStack stack, ITestOutputHelper output)
{
    private const int Writers = 3;
    private const string Spend = "public.\"LiteLLM_SpendLogs\"";
    private const string Users = "public.\"LiteLLM_EndUserTable\"";

    [SkippableFact]
    public async Task AreSavedAsOfOneMoment()
    {
        var clone = await stack.Clone();
        (await clone.Database.Count(Users)).ShouldBe(0);
        var seeded = await clone.Database.Count(Spend);
        try
        {
            var writing = Enumerable.Range(1, Writers).Select(w => clone.Database.Try(Write(w))).ToList();
            await clone.Database.Until($"(SELECT count(*) FROM {Users}) > 50");
            var atStart = await clone.Database.Count(Users);

            (await clone.Run("Backup", "--sandbox")).EndedWith(0)["proof"].ShouldContain("rows equal");

            var atEnd = await clone.Database.Count(Users);
            await clone.Database.Ask("SELECT pg_terminate_backend(pid) FROM pg_stat_activity WHERE query LIKE 'DO $write$%'");
            await Task.WhenAll(writing);
            (await clone.Run("Restore", "--sandbox", "--from", "latest", "--into", "look")).EndedWith(0);

            var users = await clone.Database.Count(Users, "look");
            var manifest = stack.Backups.Catalogue.Latest(clone.Project)!;
            output.WriteLine($"{Writers} writers: {atStart} transactions before the backup, {users} in it, {atEnd} at its end");
            users.ShouldBeInRange(atStart, atEnd - 1);
            ((await clone.Database.Count(Spend, "look")) - seeded).ShouldBe(users);
            manifest.Tables.Single(t => t.Name == "public.LiteLLM_EndUserTable").Rows.ShouldBe(users);
            manifest.Tables.Single(t => t.Name == "public.LiteLLM_SpendLogs").Rows.ShouldBe(users + seeded);
        }
        finally
        {
            await clone.Database.Try("SELECT pg_terminate_backend(pid) FROM pg_stat_activity WHERE query LIKE 'DO $write$%'");
            await clone.Database.Ask($"DELETE FROM {Users} WHERE user_id LIKE 'writer %'");
        }
    }

    /// <summary>Until it is told to end, or for less than a minute.</summary>
    private static string Write(int writer) =>
        $"""
        DO $write$ DECLARE n int := 0; BEGIN
          WHILE clock_timestamp() < now() + interval '50 s' LOOP
            n := n + 1;
            INSERT INTO {Users} (user_id) VALUES ('writer {writer} ' || n);
            INSERT INTO {Spend} (request_id, call_type, "startTime", "endTime") VALUES ('writer {writer} ' || n, 'w', now(), now());
            COMMIT;
            PERFORM pg_sleep(0.002);
          END LOOP;
        END $write$
        """;
}
