using LitellmStack.Backup;
using LitellmStack.Ports;

namespace LitellmStack.Testing.Backup;

/// <summary>What every <see cref="IThrowAwayServers"/> promises about sound and damaged dumps, and about itself.</summary>
public abstract class DumpContract : DatabaseSituation
{
    /// <summary>What PostgreSQL's tools end with where the dump is wrong.</summary>
    private const int ToolRefuses = 1;

    public static TheoryData<string> Damages => ["empty", "cut in the middle", "cut before its end", "another format", "overwritten near its start"];

    [SkippableFact]
    public async Task SoundOneIsReadToItsEnd()
    {
        var stage = await Stage();
        var (dump, _) = await Dumped(stage, 100);
        await stage.ThrowAway.ReadThrough(stage.Image, stage.Keep(dump), default);
    }

    [SkippableTheory]
    [MemberData(nameof(Damages))]
    public async Task DamagedOneIsRefused(string damage)
    {
        var stage = await Stage();
        var (dump, _) = await Dumped(stage, 20_000);
        var damaged = stage.Keep(Damaged(dump, damage));

        var reading = await Should.ThrowAsync<OutsideWorldException>(stage.ThrowAway.ReadThrough(stage.Image, damaged, default));
        await stage.Live.Create(damage, default);
        var loading = await Should.ThrowAsync<OutsideWorldException>(stage.Live.Load(damage, damaged, new CollectedProgress<string>(), default));
        await stage.Live.Drop(damage, default);

        (reading.ChildExitCode, loading.ChildExitCode).ShouldBe((ToolRefuses, ToolRefuses));
        reading.Message.ShouldContain(damaged.Name);
        loading.Message.ShouldContain(damaged.Name);
    }

    [SkippableFact]
    public async Task IsRefusedByADatabaseThatHoldsItAlready()
    {
        var stage = await Stage();
        var (dump, _) = await Dumped(stage, 1);
        await stage.Live.Create("twice", default);
        await stage.Live.Load("twice", stage.Keep(dump), new CollectedProgress<string>(), default);
        var trouble = await Should.ThrowAsync<OutsideWorldException>(stage.Live.Load("twice", stage.Keep(dump), new CollectedProgress<string>(), default));
        await stage.Live.Drop("twice", default);
        trouble.LastLines.ShouldNotBeEmpty();
    }

    [SkippableFact]
    public async Task IsNotBlamedForADatabaseThatIsMissing()
    {
        var stage = await Stage();
        var (dump, _) = await Dumped(stage, 1);
        var trouble = await Should.ThrowAsync<OutsideWorldException>(stage.Live.Load("missing", stage.Keep(dump), new CollectedProgress<string>(), default));
        trouble.ChildExitCode.ShouldNotBe(ToolRefuses);
    }

    [SkippableFact]
    public async Task IsRestoredIntoAServerThatIsGoneAfterwards()
    {
        var stage = await Stage();
        var (dump, table) = await Dumped(stage, 500);
        var file = stage.Keep(dump);
        var progress = new CollectedProgress<string>();

        await using (var server = await stage.ThrowAway.Start(stage.Image, file.Folder, default))
        {
            var facts = await server.Observe(default);
            facts.Major.ShouldBe((await stage.Live.Observe(default)).Major);
            await server.Create("proof_full", default);
            await server.Load("proof_full", file, progress, default);
            (await server.Examine("proof_full", default)).Rows[$"public.{table}"].ShouldBe(500);
        }

        (await stage.ThrowAway.Sweep(default)).ShouldBeEmpty();
    }

    [SkippableFact]
    public async Task ServerThatWasLeftBehindIsSwept()
    {
        var stage = await Stage();
        var server = await stage.ThrowAway.Start(stage.Image, stage.Keep([]).Folder, default);

        (await stage.ThrowAway.Sweep(default)).ShouldHaveSingleItem();
        (await stage.ThrowAway.Sweep(default)).ShouldBeEmpty();
        await Should.ThrowAsync<OutsideWorldException>(server.Observe(default));
        await server.DisposeAsync();
    }

    [SkippableFact]
    public async Task ServerOfAnUnknownImageIsRefused()
    {
        var stage = await Stage();
        var trouble = await Should.ThrowAsync<OutsideWorldException>(stage.ThrowAway.Start("litellm-stack-tests/never-made:1", stage.Keep([]).Folder, default));
        trouble.Message.ShouldContain("never-made");
        (await stage.ThrowAway.Sweep(default)).ShouldBeEmpty();
    }

    private static byte[] Damaged(byte[] dump, string damage)
    {
        byte[] copy = [.. dump];
        switch (damage)
        {
            case "empty":
                return [];
            case "cut in the middle":
                return copy[..(copy.Length / 2)];
            case "cut before its end":
                return copy[..^100];
            case "another format":
                copy[0] ^= 0xFF;
                return copy;
            default:
                // In the table of contents. Within the rows it may go unnoticed: a compressed block bears no checksum of its own, the backup's manifest does.
                copy.AsSpan(50, 200).Fill(0xFF);
                return copy;
        }
    }
}
