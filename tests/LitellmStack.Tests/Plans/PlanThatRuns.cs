using LitellmStack.Plans;
using LitellmStack.Ports;
using LitellmStack.Testing;
using LitellmStack.Testing.Plans;

namespace LitellmStack.Tests.Plans;

public sealed class PlanThatRuns
{
    private readonly RecordingTranscript transcript = new();
    private readonly HurriedClock clock = new();
    private readonly List<string> acted = [];

    [Fact]
    public async Task DoesItsStepsInOrder()
    {
        await Run(Doing("a"), Doing("b"), Doing("c"));
        acted.ShouldBe(["a", "b", "c"]);
        transcript.Lines.ShouldBe(["a: done", "b: done", "c: done"]);
    }

    [Fact]
    public async Task LeavesOutWhatDoesNotApplyOrIsDone()
    {
        await Run(Doing("a") with { SkipReason = "no GPU" }, Doing("b") with { DoneAlready = "3 of 3 present" }, Doing("c"));
        acted.ShouldBe(["c"]);
        transcript.Lines.ShouldBe(["a: skipped: no GPU", "b: 3 of 3 present", "c: done"]);
    }

    [Fact]
    public async Task EndsAtAFailureThatOthersDependOn()
    {
        var results = await Run(Doing("a"), Failing("b", retryHelps: true), Doing("c"));
        acted.ShouldBe(["a", "b"]);
        results.Count.ShouldBe(2);
        transcript.Lines[^1].ShouldBe("b: broken\nmend it");
    }

    [Fact]
    public async Task GoesOnAfterAFailureThatOnlyReports()
    {
        await Run(Failing("a", retryHelps: true) with { OthersGoOn = true }, Doing("b"));
        acted.ShouldBe(["a", "b"]);
    }

    [Fact]
    public async Task TakesTroubleOutsideForAFailureThatARetryMayMend()
    {
        var results = await Run(new Step("a", "do a", (_, _) => throw new OutsideWorldException("The engine went away.", "Start it.")));
        results.Single().Outcome.ShouldBe(new Outcome.Failed("The engine went away.", "Start it.", RetryHelps: true));
    }

    [Fact]
    public async Task LetsABugThrough() =>
        await Should.ThrowAsync<InvalidOperationException>(Run(new Step("a", "do a", (_, _) => throw new InvalidOperationException())));

    [Fact]
    public async Task EndsBetweenStepsWhenItIsInterrupted()
    {
        using var interrupted = new CancellationTokenSource();
        var first = new Step("a", "do a", async (_, _) =>
        {
            await interrupted.CancelAsync();
            return new Outcome.Done("done");
        });
        await Should.ThrowAsync<OperationCanceledException>(new Runner(transcript, clock).Run(new Plan([first, Doing("b")]), interrupted.Token));
        acted.ShouldBeEmpty();
        transcript.Lines.ShouldBe(["a: done"]);
    }

    [Fact]
    public async Task ShowsWhatAStepWaitsFor()
    {
        await Run(new Step("a", "do a", (progress, _) =>
        {
            progress.Report("half");
            return Task.FromResult<Outcome>(new Outcome.Done("done"));
        }));
        transcript.Live.ShouldBe(["a: half"]);
    }

    [Fact]
    public async Task SaysTheTimeWhereItIsWorthReading()
    {
        await Run(
            Waiting("short", TimeSpan.FromMilliseconds(99)),
            Waiting("long", TimeSpan.FromSeconds(61.26)),
            new Step("own", "do", (_, _) => Task.FromResult<Outcome>(new Outcome.Done("done") { Took = TimeSpan.FromSeconds(2) })));
        transcript.Lines.ShouldBe(["short: done", "long: done   61.3 s", "own: done   2.0 s"]);
    }

    [Fact]
    public async Task RehearsedDoesNothingAndSaysWhatItWould()
    {
        await DryRun(Doing("a"), Doing("b") with { SkipReason = "no GPU" }, Doing("c") with { DoneAlready = "there" });
        acted.ShouldBeEmpty();
        transcript.Lines.ShouldBe(["a: would do a", "b: skip: no GPU", "c: nothing to do: there"]);
    }

    [Fact]
    public async Task RehearsedDoesWhatOnlyWritesRehearsedFiles()
    {
        await DryRun(
            Doing("a") with { OnlyWritesFiles = true }, Doing("b") with { OnlyWritesFiles = true, SkipReason = "no" }, Doing("c") with { OnlyWritesFiles = true, DoneAlready = "there" }, Doing("d"));
        acted.ShouldBe(["a"]);
        transcript.Lines[0].ShouldBe("a: would do a");
    }

    [Theory]
    [InlineData("", ExitCode.Done)]
    [InlineData("done skipped already", ExitCode.Done)]
    [InlineData("done retry", ExitCode.OutsideWorld)]
    [InlineData("wrong done", ExitCode.NotRight)]
    [InlineData("retry wrong retry", ExitCode.NotRight)]
    public void ExitCodeIsThatOfTheWorstFailure(string outcomes, ExitCode code) =>
        Runner.ExitCodeOf(outcomes.Split(' ', StringSplitOptions.RemoveEmptyEntries).Select(word => new StepResult(word, Of(word), TimeSpan.Zero))).ShouldBe(code);

    private static Outcome Of(string word) => word switch
    {
        "done" => new Outcome.Done(""),
        "already" => new Outcome.AlreadyDone(""),
        "skipped" => new Outcome.Skipped(""),
        _ => new Outcome.Failed("", "", RetryHelps: word == "retry"),
    };

    private Task<IReadOnlyList<StepResult>> Run(params Step[] steps) => new Runner(transcript, clock).Run(new Plan(steps), default);

    private Task DryRun(params Step[] steps)
    {
        var runner = new Runner(transcript, clock);
        runner.DryRun(new Plan(steps));
        return runner.Rehearse(new Plan(steps), default);
    }

    private Step Doing(string title) => new(title, $"do {title}", (_, _) =>
    {
        acted.Add(title);
        return Task.FromResult<Outcome>(new Outcome.Done("done"));
    });

    private Step Failing(string title, bool retryHelps) => new(title, $"do {title}", (_, _) =>
    {
        acted.Add(title);
        return Task.FromResult<Outcome>(new Outcome.Failed("broken", "mend it", retryHelps));
    });

    private Step Waiting(string title, TimeSpan time) => new(title, $"do {title}", async (_, cancellation) =>
    {
        for (var left = time; left > TimeSpan.Zero; left -= TimeSpan.FromSeconds(1))
        {
            await Task.Delay(left < TimeSpan.FromSeconds(1) ? left : TimeSpan.FromSeconds(1), clock, cancellation);
        }

        return new Outcome.Done("done");
    });
}
