using LitellmStack.Backup;
using LitellmStack.Ports;

namespace LitellmStack.Testing.Backup;

/// <summary>What every <see cref="IDatabaseServer"/> promises.</summary>
public abstract class DatabaseServerContract : DatabaseSituation
{
    public static TheoryData<string> Names => ["plain", "MixedCase", "two words", "데이터베이스", "quote\"d", "quote'd", "back\\slash", "a=b", "$HOME", "-dash", "postgresql://x"];

    [SkippableFact]
    public async Task IsObserved()
    {
        var stage = await Stage();
        var seen = await stage.Live.Observe(default);
        seen.Version.ShouldStartWith($"{seen.Major}.");
        seen.Tools.ShouldStartWith($"{seen.Major}.");
        seen.Databases.ShouldContain(seen.Database);
        seen.Databases.ShouldBe(seen.Databases.Order(StringComparer.Ordinal));
        seen.Bytes.ShouldBeGreaterThan(1_000_000);
        seen.FreeBytes.ShouldBeGreaterThan(1_000_000);
    }

    [SkippableTheory]
    [MemberData(nameof(Names))]
    public async Task TakesAnyName(string name)
    {
        var stage = await Stage();
        var (dump, table) = await Dumped(stage, 3);
        var other = $"{name} 2";

        await stage.Live.Create(name, default);
        await stage.Live.Load(name, stage.Keep(dump), new CollectedProgress<string>(), default);
        await stage.Live.Rename([new(name, other)], default);
        var seen = await stage.Live.Examine(other, default);
        var between = await Databases(stage);
        await stage.Live.Drop(other, default);

        seen.Rows[$"public.{table}"].ShouldBe(3);
        between.ShouldContain(other);
        between.ShouldNotContain(name);
        (await Databases(stage)).ShouldNotContain(other);
    }

    [SkippableFact]
    public async Task CreatesAnEmptyDatabase()
    {
        var stage = await Stage();
        await stage.Live.Create("hollow", default);
        var seen = await stage.Live.Examine("hollow", default);
        await stage.Live.Drop("hollow", default);

        seen.RowCount.ShouldBe(0);
        (seen.Rows.Count, seen.Migrations.Count, seen.StoredSecrets.Count).ShouldBe((0, 0, 0));
    }

    [SkippableFact]
    public async Task RefusesATakenName()
    {
        var stage = await Stage();
        var trouble = await Should.ThrowAsync<OutsideWorldException>(async () => await stage.Live.Create(await Main(stage), default));
        trouble.Message.ShouldContain("already exists");
    }

    [SkippableFact]
    public async Task DropsWhatIsNotThere() => await (await Stage()).Live.Drop(NewName("absent"), default);

    [SkippableFact]
    public async Task DropsUnderAnOpenSession()
    {
        var stage = await Stage();
        await stage.Live.Create("visited", default);
        var visitorLives = await stage.Visit("visited");
        (await visitorLives()).ShouldBeTrue();

        await stage.Live.Drop("visited", default);

        (await Databases(stage)).ShouldNotContain("visited");
        (await visitorLives()).ShouldBeFalse();
    }

    [SkippableFact]
    public async Task RenamesUnderAnOpenSession()
    {
        var stage = await Stage();
        await stage.Live.Create("busy", default);
        var visitorLives = await stage.Visit("busy");

        await stage.Live.Rename([new("busy", "calm")], default);
        var databases = await Databases(stage);
        await stage.Live.Drop("calm", default);

        databases.ShouldContain("calm");
        (await visitorLives()).ShouldBeFalse();
    }

    [SkippableFact]
    public async Task SwapsTwoNames()
    {
        var stage = await Stage();
        await stage.Live.Create("front", default);
        await stage.Live.Create("back", default);
        await stage.Seed("back", "marker", 2);

        await stage.Live.Rename([new("front", "front before"), new("back", "front")], default);
        var seen = await stage.Live.Examine("front", default);
        await stage.Live.Drop("front", default);
        await stage.Live.Drop("front before", default);

        seen.Rows["public.marker"].ShouldBe(2);
    }

    [SkippableFact]
    public async Task RenamesAllOrNone()
    {
        var stage = await Stage();
        await stage.Live.Create("one", default);

        await Should.ThrowAsync<OutsideWorldException>(stage.Live.Rename([new("one", "two"), new("absent", "three")], default));
        var databases = await Databases(stage);
        await stage.Live.Drop("one", default);

        databases.ShouldContain("one");
        databases.ShouldNotContain("two");
    }

    [SkippableFact]
    public async Task RefusesToExamineWhatIsNotThere()
    {
        var trouble = await Should.ThrowAsync<OutsideWorldException>((await Stage()).Live.Examine("nowhere", default));
        trouble.Message.ShouldContain("nowhere");
        trouble.ChildExitCode.ShouldNotBe(1, "that would be taken for a wrong dump");
    }
}
