using System.Diagnostics;
using System.Globalization;

using Integration.Tests.Stage;

using LitellmStack.Backup;
using LitellmStack.Testing;

namespace Integration.Tests.Databases;

/// <summary>How the bytes of a dump come and go.</summary>
[Collection(OnADatabase.Name)]
public sealed class DumpOnItsWay(DatabaseStage stage)
{
    [SkippableFact]
    public async Task IsLoadedWithAJobACoreWhereTheServerSeesTheFile()
    {
        var file = await Dumped();
        await stage.Live.Create("loaded", default);
        (await Load(stage.Live, "loaded", file)).ShouldBeEmpty();
        await stage.Live.Drop("loaded", default);
    }

    /// <summary>A run that is killed between making and starting it leaves it behind: it must be found by its folder.</summary>
    [SkippableFact]
    public async Task IsLoadedByAContainerThatTheNextRunWouldSweep()
    {
        var file = await Dumped();
        await stage.Live.Create("swept", default);
        var begin = DateTimeOffset.UtcNow.ToUnixTimeSeconds().ToString(CultureInfo.InvariantCulture);

        // Listening while it happens: afterwards the engine knows its last 256 events only, and other tests make those.
        var events = Child.Start(
            "docker",
            ["events", "--since", begin, "--filter", "event=create", "--filter", $"label=litellm-stack.proof-of={stage.Folder}", "--format", "{{.Actor.Attributes.name}}"],
            "/",
            new Dictionary<string, string?>());
        await Load(stage.Live, "swept", file);

        await events.Says("litellm-stack-load-");
        using var listener = Process.GetProcessById(events.Id);
        listener.Kill();
        await stage.Live.Drop("swept", default);
    }

    [SkippableFact]
    public async Task IsLoadedOverStandardInputWhereTheServerDoesNotSeeTheFile()
    {
        var file = await Dumped();
        await using var server = await stage.ThrowAway.Start(stage.Image, stage.Keep([]).Folder, default);
        await server.Create("loaded", default);

        (await Load(server, "loaded", file)).ShouldHaveSingleItem().ShouldContain("standard input");
        (await server.Examine("loaded", default)).Rows["public.on its way"].ShouldBeGreaterThanOrEqualTo(300);
    }

    [SkippableFact]
    public async Task EndsWhatACancelledDumpLeftRunning()
    {
        await stage.Started();
        var main = (await stage.Live.Observe(default)).Database;
        await stage.Seed(main, "long", 200_000);
        using var cancellation = new CancellationTokenSource();
        await using var snapshot = await stage.Live.Freeze(default);

        using var stuck = new StuckStream(cancellation);

        await Should.ThrowAsync<OperationCanceledException>(snapshot.Dump([], stuck, cancellation.Token));

        (await stage.Query("postgres", "SELECT count(*) FROM pg_stat_activity WHERE application_name LIKE 'litellm-stack %' AND query LIKE 'COPY%'")).ShouldBe("0");
    }

    private async Task<DumpFile> Dumped()
    {
        await stage.Started();
        await stage.Seed((await stage.Live.Observe(default)).Database, "on its way", 300);
        await using var snapshot = await stage.Live.Freeze(default);
        using var dump = new MemoryStream();
        await snapshot.Dump([], dump, default);
        return stage.Keep(dump.ToArray());
    }

    private static async Task<IReadOnlyList<string>> Load(IDatabaseServer server, string database, DumpFile file)
    {
        var progress = new CollectedProgress<string>();
        await server.Load(database, file, progress, default);
        return progress.Reports;
    }

    /// <summary>Cancels at the first byte and takes no more.</summary>
    private sealed class StuckStream(CancellationTokenSource cancellation) : MemoryStream
    {
        public override async ValueTask WriteAsync(ReadOnlyMemory<byte> buffer, CancellationToken cancellationToken = default)
        {
            await cancellation.CancelAsync();
            await Task.Delay(Timeout.Infinite, cancellationToken);
        }
    }
}
