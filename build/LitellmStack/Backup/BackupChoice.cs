using LitellmStack.CommandLine;

namespace LitellmStack.Backup;

/// <summary>Which backup a word of the command line means.</summary>
public abstract record BackupChoice
{
    public const string Latest = "latest";

    private BackupChoice()
    {
    }

    /// <param name="Folder">Absolute.</param>
    /// <param name="IsByPath">Then it may be another project's: whoever writes a path means that one.</param>
    public sealed record Chosen(string Folder, Manifest Manifest, bool IsByPath) : BackupChoice;

    public sealed record Refused(string Message, string Remedy) : BackupChoice;

    /// <summary>Takes "latest", a backup's name, or a path (with a slash, or "." and ".."), in this order.</summary>
    /// <param name="workingFolder">Absolute; what a relative path starts from.</param>
    /// <param name="atLeast">What "latest" must have; a backup that is named is taken as it is.</param>
    public static BackupChoice Of(string word, BackupCatalogue catalogue, IBackupStore store, string project, string workingFolder, Tier atLeast = Tier.Essential) =>
        word.Equals(Latest, StringComparison.OrdinalIgnoreCase) ? OfLatest(catalogue, project, atLeast)
            : IsPath(word) ? OfPath(Path.TrimEndingDirectorySeparator(Path.GetFullPath(word, workingFolder)), store)
            : OfName(word, catalogue, project);

    private static BackupChoice OfLatest(BackupCatalogue catalogue, string project, Tier atLeast)
    {
        if (catalogue.Latest(project, atLeast) is { } latest)
        {
            return new Chosen(Path.Combine(catalogue.Folder, latest.Name), latest, IsByPath: false);
        }

        var what = atLeast == Tier.Full ? "full backup" : "backup";
        return catalogue.Newest(project, atLeast).MaxBy(m => m.Proof.Level) switch
        {
            null => new Refused(
                $"There is no {what} of '{project}' in '{catalogue.Folder}'.",
                "Run './build.sh Backup' to make one, or give the path of one that lies elsewhere."),
            { Proof.Level: ProofLevel.Damaged, Name: var damaged } => new Refused(
                $"Every {what} of '{project}' in '{catalogue.Folder}' is damaged, the newest is '{damaged}'.",
                "Give the path of one that lies elsewhere; './build.sh VerifyBackup' says what is wrong with these."),
            { Proof.Level: >= ProofLevel.Readable, Name: var kept } => new Refused(
                $"No {what} of '{project}' in '{catalogue.Folder}' was asked for; '{kept}' holds what a restore replaced.",
                $"Name it where that is meant: '--from {kept}'."),
            var unproven => new Refused(
                $"No {what} of '{project}' in '{catalogue.Folder}' is proven; '{unproven.Name}' is only checksummed.",
                $"Run './build.sh VerifyBackup', or name '{unproven.Name}' to take it as it is."),
        };
    }

    private static BackupChoice OfName(string name, BackupCatalogue catalogue, string project)
    {
        if (catalogue.Backups.FirstOrDefault(b => b.Name == name) is not { } backup)
        {
            return new Refused($"There is no backup '{name}' in '{catalogue.Folder}'.", Nearest(name, catalogue));
        }

        return backup.Manifest switch
        {
            null => Unreadable(name, backup.Reason!),
            var manifest when manifest.Project != project => new Refused(
                $"'{name}' is a backup of '{manifest.Project}', and this stack is '{project}'.",
                $"Give its path, '{Path.Combine(catalogue.Folder, name)}', to take it all the same."),
            var manifest => new Chosen(Path.Combine(catalogue.Folder, name), manifest, IsByPath: false),
        };
    }

    private static BackupChoice OfPath(string folder, IBackupStore store) => BackupName.BackupOfUnfinished(Path.GetFileName(folder)) is not null
        ? Unreadable(folder, "it was never finished, and the next run removes it")
        : BackupCatalogue.ReadManifest(store, folder) switch
        {
            ManifestReading.Readable(var manifest) => new Chosen(folder, manifest, IsByPath: true),
            ManifestReading.Unreadable(var reason) => Unreadable(folder, reason),
            _ => throw new InvalidOperationException("A reading has two cases."),
        };

    private static Refused Unreadable(string name, string reason) =>
        new($"'{name}' can't be taken: {reason}.", "Choose another one; './build.sh ListBackups' shows all.");

    /// <summary>The nearest by spelling and, for a time that was guessed, its neighbours.</summary>
    private static string Nearest(string name, BackupCatalogue catalogue)
    {
        var names = catalogue.Backups.Where(b => b.Manifest is not null).Select(b => b.Name).Order(StringComparer.Ordinal).ToList();
        if (names.Count == 0)
        {
            return "There is none at all: './build.sh Backup' makes one.";
        }

        IEnumerable<string?> near =
            [NearestWord.Of(name, names), names.LastOrDefault(n => string.CompareOrdinal(n, name) < 0), names.FirstOrDefault(n => string.CompareOrdinal(n, name) > 0)];
        return $"Nearest: {string.Join(", ", near.OfType<string>().Distinct().Select(n => $"'{n}'"))}. './build.sh ListBackups' shows all.";
    }

    private static bool IsPath(string word) => word is "." or ".." || word.Contains('/', StringComparison.Ordinal) || word.Contains(Path.DirectorySeparatorChar, StringComparison.Ordinal);
}
