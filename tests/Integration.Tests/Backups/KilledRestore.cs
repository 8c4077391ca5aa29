using Integration.Tests.Stage;

using Xunit.Abstractions;

namespace Integration.Tests.Backups;

/// <summary>The program is killed with -9, and all that it started with it.</summary>
[Collection(OnTheSeededStack.Name)]
public sealed class KilledRestore(SeededStack stack, ITestOutputHelper output)
{
    private const int UsualMoments = 15;

    private readonly Dictionary<string, int> outcomes = [];

    [SkippableFact]
    public async Task LeavesOneWholeDatabaseAndIsMadeUpForByTheNextRun()
    {
        var clone = await stack.Clone();
        var random = Chance.Draw(output.WriteLine);
        var moments = Moments();
        var changed = await Change(clone);
        var tried = new List<(Moment, bool)>();
        for (var i = 0; i < Chance.Moments(UsualMoments); i++)
        {
            var moment = moments[i % moments.Length];
            tried.Add((moment, await moment.Kill(clone, random)));

            var now = await clone.Database.Digest();
            now.ShouldBeOneOf(changed, stack.Seeded);
            (await stack.Backups.Troubles()).ShouldBeEmpty();
            (await stack.Backups.TroublesOf(stack.Kept)).ShouldBeEmpty();
            var serves = await clone.Gateway.With(stack.Key).Serves();
            Count($"{(now == changed ? "old" : "new")} database, gateway {(serves ? "serves" : "stopped")}");
            if (!serves || now != changed || i % 3 == 2)
            {
                await MakeUpFor(clone, serves);
                (await Change(clone)).ShouldBe(changed);
            }
        }

        output.WriteLine($"{tried.Count} moments, {tried.Count(t => t.Item2)} kills ({Moment.Describe(tried)})");
        output.WriteLine(string.Join("; ", outcomes.Select(o => $"{o.Key}: {o.Value}")));
        tried.ShouldContain(t => t.Item2);
        (await clone.Run("Restore", "--sandbox", "--from", stack.Kept, "--proof", "readable")).EndedWith(0);
        (await clone.Database.Digest()).ShouldBe(stack.Seeded);
        (await Remains.Of(clone, stack.Backups)).ShouldBeEmpty();
    }

    /// <summary>A gateway that was stopped at that moment is started by Up as well as by the restore itself: tried in turns.</summary>
    private async Task MakeUpFor(Clone clone, bool serves)
    {
        if (!serves && outcomes.Values.Sum() % 2 == 0)
        {
            (await clone.Run("Up", "--sandbox")).EndedWith(0);
            (await clone.Gateway.With(stack.Key).Serves()).ShouldBeTrue();
        }

        (await clone.Run(Quick)).EndedWith(0);
        (await clone.Gateway.With(stack.Key).Serves()).ShouldBeTrue();
        (await clone.Database.Digest()).ShouldBe(stack.Seeded);
    }

    /// <summary>One row that the backup does not have; the same one each time.</summary>
    private static async Task<string> Change(Clone clone)
    {
        await clone.Database.Ask(
            """INSERT INTO "LiteLLM_SpendLogs" (request_id, call_type, "startTime", "endTime") VALUES ('later', 'acompletion', '2026-02-01', '2026-02-01') ON CONFLICT DO NOTHING""");
        return await clone.Database.Digest();
    }

    private void Count(string outcome) => outcomes[outcome] = outcomes.GetValueOrDefault(outcome) + 1;

    private string[] Quick => ["Restore", "--sandbox", "--from", stack.Kept, "--skip-safety-backup"];

    private Moment[] Moments()
    {
        string[] safe = ["Restore", "--sandbox", "--from", stack.Kept, "--proof", "readable"];
        return
        [
            new("from", 800, Quick), new("essential", 800, safe), new("published", 500, safe),
            new("fresh", 100, Quick), new("fresh", 800, Quick), new("fresh", 1500, Quick), new("fresh", 800, safe),
            new("load", 400, Quick), new("check", 100, Quick), new("check", 800, Quick),
            new("gateway", 20, Quick), new("gateway", 200, Quick), new("swap", 50, Quick), new("swap", 1500, Quick), new("request", 50, Quick),
        ];
    }
}
