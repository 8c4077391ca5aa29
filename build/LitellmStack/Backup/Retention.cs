using System.Globalization;

namespace LitellmStack.Backup;

/// <summary>
/// Which backups go. Age is the sequence, never the clock: a clock that was set back or forward can't make an old backup new, and the time only
/// sorts backups into days. There is no "now", so a stack that made none for a year keeps those it has.
/// <para>Only proven ones (readable or restored) count. Full ones and those with the essential dump alone are counted apart, so that hourly
/// essential ones never push out the full one; and so are those that restores made of what they replaced, so that the day's good one never goes for them. An unproven or damaged one goes once as many proven ones are newer as the rule keeps last (at least one),
/// and never makes a proven one go.</para>
/// <para>Whatever the numbers: the newest proven one and the newest that restored stay.</para>
/// </summary>
public static class Retention
{
    /// <param name="backups">Readable ones; those of other projects are left alone.</param>
    public static RetentionPlan Plan(IEnumerable<Manifest> backups, string project, RetentionRule rule)
    {
        var kept = new List<KeptBackup>();
        var expired = new List<Manifest>();
        foreach (var tier in backups.Where(b => b.Project == project).GroupBy(b => (b.Tier, b.Origin)))
        {
            var newestFirst = Newest(tier, b => b).ToList();
            var reasons = Reasons(newestFirst, rule);
            kept.AddRange(newestFirst.Where(reasons.ContainsKey).Select(b => new KeptBackup(b, reasons[b])));
            expired.AddRange(newestFirst.Where(b => !reasons.ContainsKey(b)));
        }

        return new([.. Newest(kept, k => k.Backup)], [.. Newest(expired, b => b).Reverse()]);
    }

    /// <summary>By reference: two folders are two backups, whatever they say.</summary>
    private static Dictionary<Manifest, string> Reasons(List<Manifest> newestFirst, RetentionRule rule)
    {
        var reasons = new Dictionary<Manifest, string>(ReferenceEqualityComparer.Instance);
        var proven = newestFirst.Where(b => b.Proof.Level >= ProofLevel.Readable).ToList();
        foreach (var backup in proven.Take(rule.KeepLast))
        {
            reasons.TryAdd(backup, $"last {rule.KeepLast}");
        }

        // A day is as new as its newest backup, so that days that a wrong clock made up leave in their turn.
        foreach (var day in proven.GroupBy(b => DateOnly.FromDateTime(b.Taken.UtcDateTime)).Take(Math.Max(0, rule.KeepDaily)))
        {
            reasons.TryAdd(day.First(), $"of {day.Key.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture)}");
        }

        if (proven.Find(b => b.Proof.Level == ProofLevel.Restored) is { } restored)
        {
            reasons.TryAdd(restored, "last that restored");
        }

        if (proven is [var newest, ..])
        {
            reasons.TryAdd(newest, "last that is proven");
        }

        foreach (var backup in Unproven(newestFirst, Math.Max(1, rule.KeepLast)))
        {
            reasons.TryAdd(backup, backup.Proof.Level == ProofLevel.Damaged ? "damaged, too few good ones are newer" : "not proven yet");
        }

        return reasons;
    }

    /// <summary>Unproven ones with fewer newer proven ones than would make them go.</summary>
    private static IEnumerable<Manifest> Unproven(List<Manifest> newestFirst, int window)
    {
        var newerProven = 0;
        foreach (var backup in newestFirst)
        {
            if (backup.Proof.Level >= ProofLevel.Readable)
            {
                newerProven++;
            }
            else if (newerProven < window)
            {
                yield return backup;
            }
        }
    }

    private static IOrderedEnumerable<T> Newest<T>(IEnumerable<T> items, Func<T, Manifest> backup) => items
        .OrderByDescending(i => backup(i).Sequence)
        .ThenByDescending(i => backup(i).Taken)
        .ThenByDescending(i => backup(i).Name, StringComparer.Ordinal);
}
