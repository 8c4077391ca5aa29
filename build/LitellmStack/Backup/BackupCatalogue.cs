using LitellmStack.Ports;

namespace LitellmStack.Backup;

/// <summary>What lies in a backup folder at one moment. Everything is in exactly one of the lists, or belongs to the folder itself.</summary>
/// <param name="Folder">Absolute.</param>
/// <param name="Backups">By name, those that can't be read among them.</param>
/// <param name="Unfinished">Folders that a killed or failed run left, or that one is writing now.</param>
/// <param name="Foreign">What is none of ours: left alone, and named.</param>
public sealed record BackupCatalogue(string Folder, IReadOnlyList<ListedBackup> Backups, IReadOnlyList<string> Unfinished, IReadOnlyList<string> Foreign)
{
    /// <summary>For the next backup.</summary>
    public long NextSequence => Backups.Select(b => b.Manifest?.Sequence ?? 0).DefaultIfEmpty().Max() + 1;

    public static BackupCatalogue Read(IBackupStore store)
    {
        var entries = store.List();
        return new(
            store.Folder,
            [.. entries.Where(IsBackup).Select(e => new ListedBackup(e.Name, ReadListed(store, e.Name)))],
            [.. entries.Where(IsUnfinished).Select(e => e.Name)],
            [.. entries.Where(e => !IsBackup(e) && !IsUnfinished(e) && !BackupName.IsOfTheFolder(e)).Select(e => e.Name)]);
    }

    /// <summary>
    /// The newest backup of a project that was asked for and is proven, by its sequence; nothing where there is none. What a restore kept of the
    /// database it replaced is named to be taken: a restore that is run again must not undo itself.
    /// </summary>
    /// <param name="atLeast">Full: one that has everything.</param>
    public Manifest? Latest(string project, Tier atLeast = Tier.Essential) => Newest(project, atLeast).FirstOrDefault(m => m.Origin == BackupOrigin.Asked && m.Proof.Level >= ProofLevel.Readable);

    /// <summary>All readable ones of a project, newest first, whatever their proof.</summary>
    public IEnumerable<Manifest> Newest(string project, Tier atLeast = Tier.Essential) => Backups
        .Select(b => b.Manifest)
        .OfType<Manifest>()
        .Where(m => m.Project == project && m.Tier >= atLeast)
        .OrderByDescending(m => m.Sequence)
        .ThenByDescending(m => m.Taken)
        .ThenByDescending(m => m.Name, StringComparer.Ordinal);

    /// <summary>The manifest in a folder of the store or, absolute, elsewhere.</summary>
    public static ManifestReading ReadManifest(IBackupStore store, string folder)
    {
        try
        {
            return ManifestReader.Read(store.Read($"{folder}/{Manifest.FileName}", ManifestReader.MaximumBytes + 1));
        }
        catch (FileNotFoundException)
        {
            return new ManifestReading.Unreadable($"it has no '{Manifest.FileName}'");
        }
        catch (OutsideWorldException e)
        {
            return new ManifestReading.Unreadable(e.Message);
        }
    }

    /// <summary>A copy under another name would count twice, and its name says another time.</summary>
    private static ManifestReading ReadListed(IBackupStore store, string name) => ReadManifest(store, name) switch
    {
        ManifestReading.Readable { Manifest.Name: var own } when own != name => new ManifestReading.Unreadable($"its manifest is that of '{own}': the folder was renamed or copied"),
        var reading => reading,
    };

    private static bool IsBackup(StoreEntry entry) => entry.IsFolder && BackupName.IsBackup(entry.Name);

    private static bool IsUnfinished(StoreEntry entry) => entry.IsFolder && BackupName.BackupOfUnfinished(entry.Name) is not null;
}
