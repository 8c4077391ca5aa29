using Integration.Tests.Stage;

namespace Integration.Tests;

public sealed class BootThatTakesTooLong
{
    [SkippableFact]
    public async Task EndsWithTheLastStateAndIsCompletedByTheNextUp()
    {
        await using var clone = await Clone.Make();

        var up = clone.Start("Up", "--sandbox", "--timeout", "1");
        var run = (await up.End).EndedWith(1);

        run.Said.ShouldContain("is not ready after 1 s; its last state is");
        ProcessTable.OfSession(up.Id).ShouldBeEmpty();

        (await clone.Run("Up", "--sandbox")).EndedWith(0)["first answer"].ShouldContain("4");
    }
}
