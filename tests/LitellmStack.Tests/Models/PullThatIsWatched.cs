using LitellmStack.Models;
using LitellmStack.Plans;
using LitellmStack.Ports;
using LitellmStack.Testing;
using LitellmStack.Testing.Models;

using Microsoft.Extensions.Time.Testing;

namespace LitellmStack.Tests.Models;

public sealed class PullThatIsWatched
{
    private const long Megabyte = 1_000_000;

    private readonly FakeTimeProvider clock = new();
    private readonly Calls calls = new();
    private readonly FakeModelServer server;
    private readonly CollectedProgress<string> progress = new();

    public PullThatIsWatched()
    {
        server = new FakeModelServer(calls);
        server.Registry["tinyllama:latest"] = 638 * Megabyte;
    }

    [Fact]
    public async Task EndsWithTheSize()
    {
        (await Pull()).ShouldBe(new Outcome.Done("tinyllama pulled, 638 MB"));
        Pulls.ShouldBe(1);
    }

    [Fact]
    public async Task ShowsBarFiguresSpeedAndRest()
    {
        server.Download = (_, report, _) =>
        {
            report.Report(new PullProgress("pulling layer", 38 * Megabyte, 638 * Megabyte));
            clock.Advance(TimeSpan.FromSeconds(20));
            report.Report(new PullProgress("pulling layer", 498 * Megabyte, 638 * Megabyte));
        };
        await Pull();
        progress.Reports.ShouldContain("tinyllama   ███████░░░  78 %  498/638 MB  23.0 MB/s  0:06");
        progress.Reports[0].ShouldBe("tinyllama   pulling manifest");
    }

    [Fact]
    public async Task SlowOneIsNotGivenUpWhileBytesCome()
    {
        server.Download = (_, report, _) =>
        {
            for (var done = 0L; done < 10; done++)
            {
                report.Report(new PullProgress("pulling layer", done, 638 * Megabyte));
                clock.Advance(TimeSpan.FromSeconds(119));
            }
        };
        (await Pull()).ShouldBeOfType<Outcome.Done>();
        Pulls.ShouldBe(1);
    }

    [Fact]
    public async Task StalledOneIsAskedForAgain()
    {
        var stalls = 2;
        server.Download = (_, report, cancellation) => Stall(report, stalls-- > 0, cancellation);
        (await Pull()).ShouldBeOfType<Outcome.Done>();
        Pulls.ShouldBe(3);
        progress.Reports.Count(r => r == "tinyllama: no byte for 120 s, asking again").ShouldBe(2);
    }

    [Fact]
    public async Task OneThatStallsForEverIsGivenUp()
    {
        server.Download = (_, report, cancellation) => Stall(report, isStalled: true, cancellation);
        var failed = (await Pull()).ShouldBeOfType<Outcome.Failed>();
        failed.What.ShouldBe("'tinyllama' stalled 3 times for 120 s without a byte.");
        failed.RetryHelps.ShouldBeTrue();
        Pulls.ShouldBe(3);
    }

    [Fact]
    public async Task InterruptedOneIsNotAskedForAgain()
    {
        using var interrupted = new CancellationTokenSource();
        server.Download = (_, _, _) => interrupted.Cancel();
        await Should.ThrowAsync<OperationCanceledException>(Pull(interrupted.Token));
        Pulls.ShouldBe(1);
    }

    [Fact]
    public async Task DamagedOneFails()
    {
        server.DamagedByPull.Add("tinyllama:latest");
        var failed = (await Pull()).ShouldBeOfType<Outcome.Failed>();
        failed.What.ShouldContain("the server cannot show it");
        failed.RetryHelps.ShouldBeTrue();
    }

    [Fact]
    public async Task UnknownOneIsTheServersWord() =>
        (await Should.ThrowAsync<OutsideWorldException>(new Pulling(server, clock).Step("nope", isWhole: false).Act(progress, default)))
            .Message.ShouldContain("pull model manifest: file does not exist");

    [Fact]
    public void WholeOneIsDoneAlready() => new Pulling(server, clock).Step("tinyllama", isWhole: true).DoneAlready.ShouldBe("tinyllama is there");

    [Fact]
    public void OthersGoOnAfterOne() => new Pulling(server, clock).Step("tinyllama", isWhole: false).OthersGoOn.ShouldBeTrue();

    private int Pulls => calls.Made.Count(c => c == "ollama pull tinyllama");

    private void Stall(IProgress<PullProgress> report, bool isStalled, CancellationToken cancellation)
    {
        report.Report(new PullProgress("pulling layer", 5, 638 * Megabyte));
        for (var i = 0; i < 4 && isStalled && !cancellation.IsCancellationRequested; i++)
        {
            clock.Advance(TimeSpan.FromSeconds(40));
            report.Report(new PullProgress("pulling layer", 5, 638 * Megabyte));
        }
    }

    private Task<Outcome> Pull(CancellationToken cancellation = default) => new Pulling(server, clock).Step("tinyllama", isWhole: false).Act(progress, cancellation);
}
