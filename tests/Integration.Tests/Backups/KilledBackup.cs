using Integration.Tests.Stage;

using Xunit.Abstractions;

namespace Integration.Tests.Backups;

/// <summary>The program is killed with -9, and all that it started with it.</summary>
[Collection(OnTheSeededStack.Name)]
public sealed class KilledBackup(SeededStack stack, ITestOutputHelper output)
{
    private const int UsualMoments = 15;

    /// <summary>keep_last of config/stack.yml: as many stay, whatever else the retention does.</summary>
    private const int KeptLast = 7;

    private static readonly string[] Read = ["Backup", "--sandbox", "--proof", "readable"];
    private static readonly string[] Restored = ["Backup", "--sandbox"];

    private static readonly Moment[] Moments =
    [
        new(null, 1500, Read), new("lock", 200, Read), new("lock", 200, Restored), new("leftovers", 150, Read),
        new("space", 600, Read), new("space", 600, Restored), new("space", 600, Read),
        new("essential", 600, Read), new("essential", 600, Read), new("essential", 600, Restored),
        new("settings", 1000, Read), new("settings", 3000, Restored), new("settings", 6000, Restored),
        new("proof", 10, Read), new("proof", 100, Read),
    ];

    [SkippableFact]
    public async Task LeavesWholeBackupsAloneAndIsMadeUpForByTheNextRun()
    {
        var clone = await stack.Clone();
        var random = Chance.Draw(output.WriteLine);
        var tried = new List<(Moment, bool)>();
        var published = 0;
        for (var i = 0; i < Chance.Moments(UsualMoments); i++)
        {
            var before = stack.Backups.Digests;
            var count = stack.Backups.Names.Count;
            var moment = Moments[i % Moments.Length];
            tried.Add((moment, await moment.Kill(clone, random)));

            (await stack.Backups.Troubles()).ShouldBeEmpty();
            stack.Backups.Digests.Where(d => before.ContainsKey(d.Key)).ShouldBe(before.Where(d => stack.Backups.Names.Contains(d.Key.Split('/')[0])), ignoreOrder: true);
            stack.Backups.Names.Count.ShouldBeGreaterThanOrEqualTo(Math.Min(count, KeptLast));
            (await clone.Database.Digest()).ShouldBe(stack.Seeded);
            (await clone.Gateway.With(stack.Key).Serves()).ShouldBeTrue();
            published += stack.Backups.Digests.Count > before.Count ? 1 : 0;
            if (i % 3 == 2)
            {
                (await clone.Run(Read)).EndedWith(0);
                (await Remains.Of(clone, stack.Backups)).ShouldBeEmpty();
            }
        }

        output.WriteLine($"{tried.Count} moments, {tried.Count(t => t.Item2)} kills ({Moment.Describe(tried)}); {published} were published all the same");
        tried.ShouldContain(t => t.Item2);
        (await clone.Run(Restored)).EndedWith(0)["published"].ShouldEndWith("restored");
        (await Remains.Of(clone, stack.Backups)).ShouldBeEmpty();
    }
}
