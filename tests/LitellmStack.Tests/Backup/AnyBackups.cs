using FsCheck;
using FsCheck.Fluent;
using FsCheck.Xunit;

using LitellmStack.Backup;
using LitellmStack.Testing.Backup;

namespace LitellmStack.Tests.Backup;

/// <summary>Whatever the clock, the proofs and the rule. The seed is fixed.</summary>
public sealed class AnyBackups
{
    private const string Seed = "1414,2137";
    private const string Project = "litellm-stack";

    [Property(MaxTest = 2000, Replay = Seed)]
    public Property LeaveTheLastVerifiedOne() => For((backups, rule) =>
    {
        var left = backups.Except(Retention.Plan(backups, Project, rule).Expired).ToList();
        foreach (var tier in backups.Where(b => b.Project == Project && IsProven(b)).GroupBy(b => b.Tier))
        {
            // Found here in another way: among those of the best level, none has a higher sequence.
            var best = tier.Max(b => b.Proof.Level);
            left.Where(b => b.Tier == tier.Key && b.Proof.Level == best && b.Project == Project).Max(b => b.Sequence)
                .ShouldBe(tier.Where(b => b.Proof.Level == best).Max(b => b.Sequence));
            left.Where(b => b.Tier == tier.Key && IsProven(b) && b.Project == Project).Max(b => b.Sequence).ShouldBe(tier.Max(b => b.Sequence));
        }
    });

    [Property(MaxTest = 500, Replay = Seed)]
    public Property AreAllEitherKeptOrExpired() => For((backups, rule) =>
    {
        var plan = Retention.Plan(backups, Project, rule);
        plan.Kept.Select(k => k.Backup.Name).Concat(plan.Expired.Select(m => m.Name)).ShouldBe(backups.Where(b => b.Project == Project).Select(b => b.Name), ignoreOrder: true);
    });

    [Property(MaxTest = 500, Replay = Seed)]
    public Property ExpireInWhateverOrderTheyAreGiven() => For((backups, rule) =>
    {
        var expired = Names(Retention.Plan(backups, Project, rule));
        Names(Retention.Plan(backups.Reverse(), Project, rule)).ShouldBe(expired);
        Names(Retention.Plan(backups.OrderBy(b => b.Taken).ThenBy(b => b.Tools, StringComparer.Ordinal), Project, rule)).ShouldBe(expired);
    });

    /// <summary>Also where the removal ended half-way.</summary>
    [Property(MaxTest = 500, Replay = Seed)]
    public Property ExpireOnce() => For((backups, rule) =>
    {
        var expired = Retention.Plan(backups, Project, rule).Expired;
        for (var removed = 0; removed <= expired.Count; removed++)
        {
            Names(Retention.Plan(backups.Except(expired.Take(removed)), Project, rule)).ShouldBe(expired.Skip(removed).Select(m => m.Name));
        }
    });

    [Property(MaxTest = 500, Replay = Seed)]
    public Property LoseNoProvenOneToAnUnprovenOne() => For((backups, rule) =>
        Names(Retention.Plan(backups.Where(IsProven), Project, rule)).ShouldBe(
            Retention.Plan(backups, Project, rule).Expired.Where(IsProven).Select(m => m.Name)));

    private static bool IsProven(Manifest backup) => backup.Proof.Level >= ProofLevel.Readable;

    private static IReadOnlyList<string> Names(RetentionPlan plan) => [.. plan.Expired.Select(m => m.Name)];

    private static Property For(Action<Manifest[], RetentionRule> judge) => Prop.ForAll(
        (from backups in Gen.ListOf(Backup())
         from last in Gen.Choose(0, 4)
         from daily in Gen.Choose(0, 4)
         select (Backups: backups.Select((b, i) => b with { Name = $"litellm-20261123T101500Z-{i + 2}" }).ToArray(), Rule: new RetentionRule(last, daily))).ToArbitrary(),
        sample => judge(sample.Backups, sample.Rule));

    /// <summary>Equal sequences, equal times, times far before and after: the clock was set back and forth, and folders came from elsewhere.</summary>
    private static Gen<Manifest> Backup() =>
        from sequence in Gen.Choose(1, 12)
        from hours in Gen.Choose(-40, 40)
        from years in Gen.Frequency<int>((6, Gen.Constant(0)), (1, Gen.Choose(-30, 300)))
        from level in Gen.Elements<ProofLevel>(ProofLevel.Damaged, ProofLevel.Checksummed, ProofLevel.Readable, ProofLevel.Restored)
        from isEssential in Gen.Elements<bool>(false, false, true)
        from isAnothers in Gen.Frequency<bool>((6, Gen.Constant(false)), (1, Gen.Constant(true)))
        select (isEssential ? Manifests.Essential(sequence) : Manifests.Of(sequence)).Proven(level) with
        {
            Taken = Manifests.Noon.AddHours(hours * 6).AddYears(years), Project = isAnothers ? "another" : Project,
        };
}
