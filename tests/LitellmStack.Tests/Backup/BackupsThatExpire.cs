using LitellmStack.Backup;
using LitellmStack.Testing.Backup;

namespace LitellmStack.Tests.Backup;

public sealed class BackupsThatExpire
{
    private static readonly DateTimeOffset Noon = Manifests.Noon;

    [Fact]
    public void AreOlderThanTheLast() => Expired(new(KeepLast: 2, KeepDaily: 0), Hourly(1, 2, 3, 4)).ShouldBe([1, 2]);

    [Fact]
    public void AreNeverTheNewestOfADay() =>
        Expired(new(KeepLast: 0, KeepDaily: 2), Manifests.Of(1, Noon), Manifests.Of(2, Noon.AddHours(1)), Manifests.Of(3, Noon.AddDays(1)), Manifests.Of(4, Noon.AddDays(3)))
            .ShouldBe([1, 2]);

    /// <summary>23:30 and 00:30 in Seoul are one day in UTC.</summary>
    [Fact]
    public void AreSortedIntoDaysOfUtc() =>
        Expired(new(0, 2), Manifests.Of(1, Noon), Manifests.Of(2, new(2026, 11, 24, 23, 30, 0, TimeSpan.FromHours(9))), Manifests.Of(3, new(2026, 11, 25, 0, 30, 0, TimeSpan.FromHours(9))))
            .ShouldBe([2]);

    [Fact]
    public void AreKeptByEitherNumber()
    {
        var plan = Plan(new(KeepLast: 1, KeepDaily: 2), Manifests.Of(1, Noon), Manifests.Of(2, Noon.AddDays(1)), Manifests.Of(3, Noon.AddDays(2)));
        plan.Kept.Select(k => (k.Backup.Sequence, k.Why)).ShouldBe([(3, "last 1"), (2, "of 2026-11-24")]);
        plan.Expired.Select(m => m.Sequence).ShouldBe([1]);
    }

    [Fact]
    public void AreNeverTheLastThatRestoredNorTheLastThatIsProven()
    {
        Manifest[] backups = [Manifests.Of(1), Manifests.Of(2), Manifests.Of(3).Proven(ProofLevel.Readable), Manifests.Of(4).Proven(ProofLevel.Readable)];
        var plan = Plan(new(0, 0), backups);
        plan.Kept.Select(k => (k.Backup.Sequence, k.Why)).ShouldBe([(4, "last that is proven"), (2, "last that restored")]);
        plan.Expired.Select(m => m.Sequence).ShouldBe([1, 3]);
    }

    /// <summary>Seven that were never proven must not push out the one that was.</summary>
    [Fact]
    public void AreNotCountedUnlessTheyAreProven() =>
        Expired(new(KeepLast: 2, KeepDaily: 0), [Manifests.Of(1), .. Hourly(2, 3, 4, 5, 6, 7, 8).Select(m => m.Proven(ProofLevel.Checksummed))]).ShouldBeEmpty();

    [Fact]
    public void GoUnprovenBehindAsManyProvenOnesAsAreKept() =>
        Expired(new(KeepLast: 2, KeepDaily: 9), Unproven(1), Manifests.Of(2), Unproven(3), Manifests.Of(4)).ShouldBe([1]);

    /// <summary>A later look found the second one damaged: the first is again the last verified.</summary>
    [Fact]
    public void AreNotTheOneBeforeADamagedOne() =>
        Plan(new(1, 0), Manifests.Of(1), Manifests.Of(2).Proven(ProofLevel.Damaged)).Kept.Select(k => (k.Backup.Sequence, k.Why))
            .ShouldBe([(2, "damaged, too few good ones are newer"), (1, "last 1")]);

    /// <summary>Seven restores in one night must not cost the good backup of that night.</summary>
    [Fact]
    public void AreNeverAskedForOnesBecauseOfThoseBeforeRestores()
    {
        Manifest[] restores = [.. Hourly(2, 3, 4).Select(m => m with { Origin = BackupOrigin.BeforeRestore })];
        Expired(new(KeepLast: 1, KeepDaily: 1), [Manifests.Of(1, Noon), .. restores]).ShouldBe([2, 3]);
    }

    [Fact]
    public void AreOfEachTierByItself() =>
        Expired(new(KeepLast: 1, KeepDaily: 0), Manifests.Of(1), Manifests.Of(2), Manifests.Essential(3), Manifests.Essential(4)).ShouldBe([1, 3]);

    [Fact]
    public void AreNeverAnotherProjects() =>
        Expired(new(1, 0), Manifests.Of(1) with { Project = "another" }, Manifests.Of(2) with { Project = "another" }, Manifests.Of(3)).ShouldBeEmpty();

    /// <summary>A clock that ran a year ahead for three days: its backups leave in their turn, and those made since are kept.</summary>
    [Fact]
    public void LeaveInTheirTurnWhateverTheClockSaid() =>
        Expired(
            new(KeepLast: 1, KeepDaily: 2),
            Manifests.Of(1, Noon.AddDays(365)), Manifests.Of(2, Noon.AddDays(366)), Manifests.Of(3, Noon.AddDays(367)), Manifests.Of(4, Noon), Manifests.Of(5, Noon.AddDays(1)))
            .ShouldBe([1, 2, 3]);

    [Fact]
    public void AreNotTheNewestWhenTheClockWasSetBack() =>
        Expired(new(KeepLast: 1, KeepDaily: 0), Manifests.Of(1, Noon), Manifests.Of(2, Noon.AddYears(-10))).ShouldBe([1]);

    [Fact]
    public void LeaveTheOldestFirst() => Expired(new(1, 0), Hourly(3, 1, 2, 5, 4)).ShouldBe([1, 2, 3, 4]);

    private static Manifest[] Hourly(params int[] sequences) => [.. sequences.Select(s => Manifests.Of(s, Noon.AddHours(s)))];

    private static Manifest Unproven(int sequence) => Manifests.Of(sequence).Proven(ProofLevel.Checksummed);

    private static RetentionPlan Plan(RetentionRule rule, params Manifest[] backups) => Retention.Plan(backups, "litellm-stack", rule);

    private static IEnumerable<long> Expired(RetentionRule rule, params Manifest[] backups) => Plan(rule, backups).Expired.Select(m => m.Sequence);
}
