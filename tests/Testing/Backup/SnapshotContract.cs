using LitellmStack.Backup;
using LitellmStack.Ports;

namespace LitellmStack.Testing.Backup;

/// <summary>What every <see cref="ISnapshot"/> promises.</summary>
public abstract class SnapshotContract : DatabaseSituation
{
    [SkippableFact]
    public async Task ListsItsTables()
    {
        var stage = await Stage();
        var (upper, lower) = (NewName("Upper"), NewName("lower"));
        await stage.Seed(await Main(stage), lower, 1);
        await stage.Seed(await Main(stage), upper, 1);

        await using var snapshot = await stage.Live.Freeze(default);

        snapshot.Tables.ShouldContain($"public.{upper}");
        snapshot.Tables.ShouldBe(snapshot.Tables.Order(StringComparer.Ordinal));
        snapshot.Tables.ToList().IndexOf($"public.{upper}").ShouldBeLessThan(snapshot.Tables.ToList().IndexOf($"public.{lower}"));
    }

    [SkippableFact]
    public async Task DoesNotSeeWhatComesLater()
    {
        var stage = await Stage();
        var (table, later) = (NewName("rows"), NewName("later"));
        var main = await Main(stage);
        await stage.Seed(main, table, 3);

        await using var snapshot = await stage.Live.Freeze(default);
        await stage.Seed(main, table, 4);
        await stage.Seed(main, later, 1);
        var seen = await snapshot.Examine(default);
        await Load(stage, await Dump(snapshot), "later");

        seen.Rows[$"public.{table}"].ShouldBe(3);
        seen.Rows.ShouldNotContainKey($"public.{later}");
        (await stage.Live.Examine("later", default)).Rows[$"public.{table}"].ShouldBe(3);
        await stage.Live.Drop("later", default);
    }

    [SkippableFact]
    public async Task IsWhatItsDumpRestores()
    {
        var stage = await Stage();
        await stage.Seed(await Main(stage), NewName("First \"one\" 하나"), 1000);
        await stage.Seed(await Main(stage), NewName("empty"), 0);

        await using var snapshot = await stage.Live.Freeze(default);
        var saved = await snapshot.Examine(default);
        await Load(stage, await Dump(snapshot), "whole");
        var restored = await stage.Live.Examine("whole", default);

        restored.Rows.ShouldBe(saved.Rows);
        restored.SchemaDigest.ShouldBe(saved.SchemaDigest);
        restored.Migrations.ShouldBe(saved.Migrations);
        restored.StoredSecrets.ShouldBe(saved.StoredSecrets);
        (restored.Damages ?? []).ShouldBeEmpty();
        saved.Damages.ShouldBeNull();
        await stage.Live.Drop("whole", default);
    }

    [SkippableFact]
    public async Task LeavesTheRowsOfNamedTablesOut()
    {
        var stage = await Stage();
        var (kept, left) = (NewName("Kept"), NewName("Left .out*"));
        await stage.Seed(await Main(stage), kept, 5);
        await stage.Seed(await Main(stage), left, 5);

        await using var snapshot = await stage.Live.Freeze(default);
        var saved = await snapshot.Examine(default);
        await Load(stage, await Dump(snapshot, $"public.{left}"), "partial");
        var restored = await stage.Live.Examine("partial", default);

        (restored.Rows[$"public.{kept}"], restored.Rows[$"public.{left}"]).ShouldBe((5, 0));
        restored.SchemaDigest.ShouldBe(saved.SchemaDigest);
        await stage.Live.Drop("partial", default);
    }

    [SkippableFact]
    public async Task IsExaminedWhileItIsDumped()
    {
        var stage = await Stage();
        var table = NewName("rows");
        await stage.Seed(await Main(stage), table, 2000);

        await using var snapshot = await stage.Live.Freeze(default);
        var dump = Dump(snapshot);
        var examined = snapshot.Examine(default);
        await stage.Seed(await Main(stage), table, 1);

        (await examined).Rows[$"public.{table}"].ShouldBe(2000);
        (await dump).ShouldNotBeEmpty();
    }

    [SkippableFact]
    public async Task FailsWhereItsSessionIsLost()
    {
        var stage = await Stage();
        var snapshot = await stage.Live.Freeze(default);
        await snapshot.DisposeAsync();

        await Should.ThrowAsync<OutsideWorldException>(Dump(snapshot));
    }

    private static async Task Load(IDatabaseStage stage, byte[] dump, string database)
    {
        await stage.Live.Drop(database, default);
        await stage.Live.Create(database, default);
        await stage.Live.Load(database, stage.Keep(dump), new CollectedProgress<string>(), default);
    }
}
