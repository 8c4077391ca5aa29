using LitellmStack.Plans;

namespace LitellmStack.Tests.Compose;

public sealed class ServiceThatGivesUp : BootThatIsWatched
{
    [Theory]
    [InlineData("exited", "starting", 1, "'litellm' ended with exit code 1")]
    [InlineData("exited", null, 0, "'litellm' ended with exit code 0")]
    [InlineData("exited", null, 137, "'litellm' was killed (exit code 137)")]
    [InlineData("dead", null, 3, "'litellm' ended with exit code 3")]
    [InlineData("restarting", null, 1, "'litellm' ends again and again with exit code 1")]
    [InlineData("running", "unhealthy", 0, "'litellm' runs, but its health check says 'unhealthy'")]
    public async Task EndsTheWaitAtOnceWithTheCauseInWords(string state, string? health, int exitCode, string cause)
    {
        Engine.BeforeLooks(Becomes(Running), Becomes(Running with { State = state, Health = health, ExitCode = exitCode }));
        var failed = (await Wait()).ShouldBeOfType<Outcome.Failed>();
        failed.What.ShouldStartWith(cause);
        failed.RetryHelps.ShouldBeFalse();
        Engine.Looks.ShouldBe(2);
    }

    [Fact]
    public async Task ShowsItsOwnLastLines()
    {
        Engine.Says(Running.Id, "Traceback", "ValueError: no salt");
        Engine.Says("id-of-db", "database line");
        Engine.BeforeLooks(Becomes(Running with { State = "exited", ExitCode = 1 }));
        var failed = (await Wait()).ShouldBeOfType<Outcome.Failed>();
        failed.What.ShouldEndWith("Its last lines:\n  | Traceback\n  | ValueError: no salt");
        failed.Remedy.ShouldContain("./build.sh Logs --service litellm");
    }

    [Fact]
    public async Task SaysSoWhereItWroteNothing()
    {
        Engine.BeforeLooks(Becomes(Running with { State = "exited", ExitCode = 1 }));
        (await Wait()).ShouldBeOfType<Outcome.Failed>().What.ShouldEndWith("It wrote nothing.");
    }

    [Fact]
    public async Task LeavesNoComposeBehind()
    {
        Engine.BeforeLooks(Becomes(Running with { State = "exited", ExitCode = 1 }));
        await Wait();
        Compose.WasInterrupted.ShouldBeTrue();
    }

    [Fact]
    public async Task ThatWasDownBeforeAndStaysDownEndsItOnceComposeIsThrough()
    {
        var down = Running with { State = "exited", ExitCode = 1 };
        Engine.BeforeLooks(() => { }, () => { }, () => Compose.Ends(0));
        (await Wait(down)).ShouldBeOfType<Outcome.Failed>().What.ShouldStartWith("'litellm' ended with exit code 1");
        Engine.Looks.ShouldBeGreaterThan(2);
    }

    [Fact]
    public async Task ThatCameUpAndFellAgainEndsItAtOnce()
    {
        var down = Running with { State = "exited", ExitCode = 1 };
        Engine.BeforeLooks(() => { }, Becomes(Running), Becomes(down));
        await Wait(down);
        Engine.Looks.ShouldBe(3);
    }

    [Fact]
    public async Task RestartingAfterAGoodEndIsStillWaitedFor()
    {
        Engine.BeforeLooks(Becomes(Running with { State = "restarting", ExitCode = 0 }), Becomes(Running with { Health = "healthy" }));
        (await Wait()).ShouldBeOfType<Outcome.Done>();
    }
}
