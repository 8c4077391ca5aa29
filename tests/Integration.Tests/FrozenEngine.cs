using Integration.Tests.Stage;

namespace Integration.Tests;

/// <summary>An engine that takes calls and never answers.</summary>
[Collection(OnTheRunningStack.Name)]
public sealed class FrozenEngine(RunningStack stack)
{
    [SkippableFact]
    public async Task EndsEveryTargetInsteadOfHangingIt()
    {
        var clone = await stack.Clone();
        using var socket = SilentSocket.In(clone.Folder);
        string[][] commands = [["Up"], ["Down"], ["Restart"], ["Ps"], ["Logs"], ["Health"], ["Shell"]];

        var runs = await Task.WhenAll(commands.Select(command => clone.RunIn([("DOCKER_HOST", socket.Host)], [.. command, "--sandbox"])));

        foreach (var run in runs)
        {
            run.EndedWith(3).Said.ShouldContain("did not answer within 10 s");
        }
    }

    [SkippableFact]
    public async Task IsNamedAndForgottenOnceItAnswersAgain()
    {
        await using var engine = await SecondEngine.Start();
        await using var clone = await Clone.Make();
        await engine.Freeze();

        var up = clone.Start([("DOCKER_HOST", engine.Host)], "Up", "--sandbox", "--dry-run");
        var run = (await up.End).EndedWith(3);

        run.Said.ShouldContain("engine/hung");
        run.Said.ShouldContain(engine.Host);
        ProcessTable.OfSession(up.Id).ShouldBeEmpty();

        await engine.Thaw();
        (await clone.RunIn([("DOCKER_HOST", engine.Host)], "Up", "--sandbox", "--dry-run")).EndedWith(0);
    }
}
