using LitellmStack.Plans;
using LitellmStack.Ports;

namespace LitellmStack.Tests.Compose;

public sealed class ServiceThatNeverComesUp : BootThatIsWatched
{
    [Fact]
    public async Task EndsTheWaitAtTheBoundWithItsLastStateAndLines()
    {
        Engine.Says(Running.Id, "Waiting for the database");
        Engine.BeforeLooks(Becomes(Running));
        var failed = (await Wait()).ShouldBeOfType<Outcome.Failed>();
        failed.What.ShouldBe("'litellm' is not ready after 60 s; its last state is 'starting'. Its last lines:\n  | Waiting for the database");
        Clock.Waited.ShouldBeInRange(TimeSpan.FromSeconds(60), TimeSpan.FromSeconds(61));
        Compose.WasInterrupted.ShouldBeTrue();
    }

    [Fact]
    public async Task WithoutAContainerSaysThatItWasWaitedFor()
    {
        var failed = (await Wait()).ShouldBeOfType<Outcome.Failed>();
        failed.What.ShouldStartWith("'litellm' is not ready after 60 s; its last state is 'waiting'");
        failed.Remedy.ShouldContain("./build.sh Logs --service litellm'");
    }

    [Fact]
    public async Task ComposeThatFailsEndsTheWaitWithItsLastWord()
    {
        Compose.Ends(1, "Container db  Starting\nError response from daemon: driver failed programming external connectivity\n");
        var failed = (await Wait()).ShouldBeOfType<Outcome.Failed>();
        failed.What.ShouldBe("'docker compose up' ended with 1: Error response from daemon: driver failed programming external connectivity");
        failed.RetryHelps.ShouldBeTrue();
    }

    [Fact]
    public async Task ComposeThatFailsWithoutAWordSaysSo()
    {
        Compose.Ends(137);
        (await Wait()).ShouldBeOfType<Outcome.Failed>().What.ShouldBe("'docker compose up' ended with 137: it said nothing");
    }

    [Fact]
    public async Task ServiceThatFellIsBlamedBeforeCompose()
    {
        Compose.Ends(1, "dependency failed to start");
        Engine.BeforeLooks(Becomes(Running with { State = "exited", ExitCode = 2 }));
        (await Wait()).ShouldBeOfType<Outcome.Failed>().What.ShouldStartWith("'litellm' ended with exit code 2");
    }

    [Fact]
    public async Task PluginThatIsGoneIsTheOutsideWorlds()
    {
        Compose.Throws(new OutsideWorldException("The Docker CLI has no Compose plugin.", "Install it."));
        await Should.ThrowAsync<OutsideWorldException>(Wait());
    }
}
