using Integration.Tests.Stage;

namespace Integration.Tests.Backups;

/// <summary>Two backups and a restore of one stack.</summary>
[Collection(OnTheSeededStack.Name)]
public sealed class RunsAtOnce(SeededStack stack)
{
    private static readonly string[] Backup = ["Backup", "--sandbox", "--proof", "readable"];

    [SkippableFact]
    public async Task AreRefusedWhileOneWorks()
    {
        var clone = await stack.Clone();
        // While someone holds this table, pg_dump waits for it: the first run can't end before the others were refused.
        await using var held = await HeldTable.Take(clone, "LiteLLM_SpendLogs");
        var first = clone.Start(Backup);
        await first.Says("  space ");

        var others = await Task.WhenAll(clone.Run(Backup), clone.Run("Restore", "--sandbox", "--from", stack.Kept), clone.Run("VerifyBackup", "--sandbox"));

        foreach (var other in others)
        {
            other.EndedWith(3).Said.ShouldContain("Backup, process");
        }

        await held.DisposeAsync();
        (await first.End).EndedWith(0);
        (await IsUnharmed(clone)).ShouldBe(2);
    }

    [SkippableFact]
    public async Task EndEachWithItsWorkDoneOrRefused()
    {
        var clone = await stack.Clone();

        var runs = await Task.WhenAll(clone.Run(Backup), clone.Run(Backup), clone.Run("Restore", "--sandbox", "--from", stack.Kept, "--proof", "readable"));

        runs.ShouldContain(run => run.ExitCode == 0);
        runs.ShouldAllBe(run => run.ExitCode == 0 || run.ExitCode == 3);
        runs.Where(run => run.ExitCode == 3).ShouldAllBe(run => run.Said.Contains("Another run works on the backups", StringComparison.Ordinal));
        (await IsUnharmed(clone)).ShouldBe(1 + runs.Count(run => run.ExitCode == 0));
    }

    /// <summary>The number of whole backups.</summary>
    private async Task<int> IsUnharmed(Clone clone)
    {
        (await stack.Backups.Troubles()).ShouldBeEmpty();
        (await Remains.Of(clone, stack.Backups)).ShouldBeEmpty();
        (await clone.Database.Digest()).ShouldBe(stack.Seeded);
        (await clone.Gateway.With(stack.Key).Serves()).ShouldBeTrue();
        return stack.Backups.Names.Count;
    }
}
