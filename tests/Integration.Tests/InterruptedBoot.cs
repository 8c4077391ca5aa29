using Integration.Tests.Stage;

namespace Integration.Tests;

public sealed class InterruptedBoot
{
    private static readonly TimeSpan EndsWithin = TimeSpan.FromSeconds(30);

    [SkippableFact]
    public async Task EndsByCtrlCWith130AndIsCompletedByTheNextUp()
    {
        await using var clone = await Clone.Make();

        // A terminal sends the signal to every process in the foreground.
        (await Interrupt(clone, "-INT", wholeSession: true)).EndedWith(130);

        (await clone.Run("Up", "--sandbox")).EndedWith(0)["first answer"].ShouldContain("4");
    }

    [SkippableFact]
    public async Task EndsBySigtermWith143()
    {
        await using var clone = await Clone.Make();

        (await Interrupt(clone, "-TERM", wholeSession: false)).EndedWith(143);
    }

    [SkippableFact]
    public async Task EndsWith130WhereOnlyTheProgramGetsTheSignal()
    {
        await using var clone = await Clone.Make();

        (await Interrupt(clone, "-INT", wholeSession: false)).EndedWith(130);
    }

    /// <summary>Signals as soon as Compose was started, and checks that the end comes in time and leaves no process.</summary>
    private static async Task<ProgramRun> Interrupt(Clone clone, string signal, bool wholeSession)
    {
        var up = clone.Start("Up", "--sandbox");
        await up.Says("  containers ");
        (await Child.Run("kill", signal, "--", $"{(wholeSession ? "-" : "")}{up.Id}")).EndedWith(0);
        var run = await up.End.WaitAsync(EndsWithin);
        ProcessTable.OfSession(up.Id).ShouldBeEmpty();
        return run;
    }
}
