using LitellmStack.Plans;

namespace LitellmStack.Tests.Compose;

public sealed class ServiceThatBecomesReady : BootThatIsWatched
{
    [Fact]
    public async Task EndsTheWaitWithItsTime()
    {
        Engine.BeforeLooks(() => { }, Becomes(Running with { State = "created" }), Becomes(Running), Becomes(Running with { Health = "healthy" }));
        var done = (await Wait()).ShouldBeOfType<Outcome.Done>();
        done.Detail.ShouldBe("healthy");
        done.Took.ShouldBe(Clock.Waited);
        Progress.Reports.Select(r => r.Split(' ')[0]).ShouldBe(["waiting", "created", "starting", "healthy"]);
    }

    [Fact]
    public async Task IsRunningWhereItHasNoHealthCheck()
    {
        Engine.BeforeLooks(Becomes(Running with { Health = null }));
        (await Wait()).ShouldBeOfType<Outcome.Done>().Detail.ShouldBe("running");
    }

    [Fact]
    public async Task IsNotMistakenForTheOneItReplaces()
    {
        var old = Running with { Id = "id-1", ConfigHash = "old", Health = "healthy" };
        Engine.BeforeLooks(() => { }, Becomes(Running), Becomes(Running with { Health = "healthy" }));
        await Wait(old);
        Engine.Looks.ShouldBe(3);
    }

    [Theory]
    [InlineData("exited", null, 137)]
    [InlineData("exited", "unhealthy", 1)]
    [InlineData("dead", null, 1)]
    [InlineData("running", "unhealthy", 0)]
    [InlineData("restarting", null, 1)]
    public async Task WasDownBeforeIsGivenTheChanceToComeUp(string state, string? health, int exitCode)
    {
        Engine.BeforeLooks(() => { }, () => { }, Becomes(Running), Becomes(Running with { Health = "healthy" }));
        (await Wait(Running with { State = state, Health = health, ExitCode = exitCode })).ShouldBeOfType<Outcome.Done>();
    }

    [Fact]
    public async Task EndsTheWaitThoughComposeStillWaitsForOthers()
    {
        Engine.BeforeLooks(Becomes(Running with { Health = "healthy" }));
        await Wait();
        Compose.WasInterrupted.ShouldBeFalse();
    }

    [Fact]
    public async Task LastOneAlsoWaitsUntilComposeIsThrough()
    {
        IsLast = true;
        Engine.BeforeLooks(Becomes(Running with { Health = "healthy" }), () => { }, () => { }, () => Compose.Ends(0));
        (await Wait()).ShouldBeOfType<Outcome.Done>();
        Engine.Looks.ShouldBeGreaterThan(3);
    }

    [Fact]
    public async Task LastOneSaysWhatComposeCouldNotDo()
    {
        IsLast = true;
        Engine.BeforeLooks(Becomes(Running with { Health = "healthy" }), () => Compose.Ends(1, "could not remove the orphan"));
        (await Wait()).ShouldBeOfType<Outcome.Failed>().What.ShouldBe("'docker compose up' ended with 1: could not remove the orphan");
    }

    [Fact]
    public async Task LastOneDoesNotWaitForComposeForEver()
    {
        IsLast = true;
        Engine.BeforeLooks(Becomes(Running with { Health = "healthy" }));
        (await Wait()).ShouldBeOfType<Outcome.Failed>().What.ShouldStartWith("'litellm' is ready, but Compose is not through after 60 s; its last state is 'healthy'");
        Compose.WasInterrupted.ShouldBeTrue();
    }
}
