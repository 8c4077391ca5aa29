using System.Text;

namespace LitellmStack.Operations;

/// <summary>What Restore was told on the command line.</summary>
/// <param name="From">"latest", a name or a path.</param>
/// <param name="Into">A database beside the serving one; nothing where the serving one is replaced.</param>
/// <param name="Proof">Of the safety backup.</param>
/// <param name="Within">How long the gateway may take to serve again.</param>
public sealed record RestoreWords(
    string? From, string? Tier, string? Into, string Proof, bool SkipsSafetyBackup, bool AcceptsLostSaltKey, bool DropsPrevious, TimeSpan Within)
{
    /// <summary>PostgreSQL cuts a longer name off (NAMEDATALEN - 1).</summary>
    private const int LongestName = 63;

    /// <summary>What is wrong with it; nothing where it can be done.</summary>
    public string? Trouble => (From, DropsPrevious) switch
    {
        (null, false) => "'Restore' has to be told which backup: '--from latest', '--from NAME' or '--from PATH'.\n'./build.sh ListBackups' shows them.",
        (not null, true) => "'--drop-previous' removes databases and '--from' brings one; give one of the two.",
        (null, true) when Into is not null || Tier is not null || SkipsSafetyBackup || AcceptsLostSaltKey => "'--drop-previous' only removes databases; the other options of 'Restore' say nothing beside it.",
        _ => Into is null ? null
            : Into.Length == 0 || Encoding.UTF8.GetByteCount(Into) > LongestName || Into.StartsWith("template", StringComparison.Ordinal)
                ? $"'--into' needs the name of a new database: 1 to {LongestName} bytes, not that of a template."
            : null,
    };

    /// <summary>Nothing where all that the backup holds is meant.</summary>
    public Backup.Tier? Wanted => BackupWords.TierOf(Tier);
}
