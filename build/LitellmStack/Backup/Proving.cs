using LitellmStack.Ports;

namespace LitellmStack.Backup;

/// <summary>Proves a backup, up to a level.</summary>
public sealed class Proving(IBackupStore store, IThrowAwayServers servers, StoredSecrets secrets)
{
    /// <summary>What PostgreSQL's tools end with where the dump is wrong; docker's own troubles have other codes.</summary>
    private const int ToolRefuses = 1;

    /// <param name="path">The backup's folder: a name in the store or an absolute path.</param>
    /// <param name="image">The image whose tools and server are used.</param>
    /// <param name="saltKey">Nothing where stored credentials are not to be tried.</param>
    public async Task<ProofResult> Prove(
        ProofLevel wanted, string path, Manifest manifest, string image, string? saltKey, IProgress<string> progress, CancellationToken cancellation)
    {
        progress.Report("reading the files");
        var damaged = await Damaged(path, manifest, cancellation);
        if (damaged.Count > 0)
        {
            return new(null, 0, "", damaged);
        }

        try
        {
            return wanted switch
            {
                ProofLevel.Restored => await Restored(path, manifest, image, saltKey, progress, cancellation),
                ProofLevel.Readable => await Readable(path, manifest, image, progress, cancellation),
                _ => new(ProofLevel.Checksummed, 0, $"checksummed: {Quantity.Of(manifest.Files.Count, "file")} as written", []),
            };
        }
        catch (OutsideWorldException e) when (e.ChildExitCode == ToolRefuses)
        {
            return new(null, 0, "", [$"{e.Message}{string.Concat(e.LastLines.Select(line => $"\n  | {line}"))}"]);
        }
    }

    private async Task<List<string>> Damaged(string path, Manifest manifest, CancellationToken cancellation)
    {
        var troubles = new List<string>();
        foreach (var file in manifest.Files)
        {
            try
            {
                var found = await store.Digest($"{path}/{file.Path}", cancellation);
                if (found.Bytes != file.Bytes)
                {
                    troubles.Add($"'{file.Path}' has {Quantity.Count(found.Bytes)} bytes instead of {Quantity.Count(file.Bytes)}");
                }
                else if (found.Sha256 != file.Sha256)
                {
                    troubles.Add($"'{file.Path}' is not what was written: its SHA-256 differs");
                }
            }
            catch (FileNotFoundException)
            {
                troubles.Add($"'{file.Path}' is missing");
            }
        }

        return troubles;
    }

    private async Task<ProofResult> Readable(string path, Manifest manifest, string image, IProgress<string> progress, CancellationToken cancellation)
    {
        var tiers = Dumps.In(manifest);
        foreach (var tier in tiers)
        {
            progress.Report($"reading {DumpName.Of(tier)} to its end");
            await servers.ReadThrough(image, DumpIn(path, tier), cancellation);
        }

        return new(ProofLevel.Readable, 0, $"readable: {Quantity.Of(tiers.Count, "dump")} read to the end", []);
    }

    private async Task<ProofResult> Restored(string path, Manifest manifest, string image, string? saltKey, IProgress<string> progress, CancellationToken cancellation)
    {
        var comparison = new Comparison(manifest, secrets, saltKey);
        var troubles = new List<string>();
        var (rows, decrypted, locked, hasAmcheck) = (0L, 0, 0, false);
        progress.Report("starting a throw-away postgres");
        await using var server = await servers.Start(image, FolderOf(path), cancellation);
        var facts = await server.Observe(cancellation);
        if (facts.FreeBytes < manifest.Database.Bytes)
        {
            // A load that fills the disk ends as one of a damaged dump does, and a good backup would be called damaged.
            throw new OutsideWorldException(
                $"The proof restores {Quantity.Bytes(manifest.Database.Bytes)}, {Quantity.Bytes(facts.FreeBytes)} are free on the engine's disk.", "Free some space there, or read the backup only to its end with '--proof readable'.");
        }

        foreach (var tier in Dumps.In(manifest))
        {
            var database = $"proof_{tier.ToString().ToLowerInvariant()}";
            progress.Report($"restoring {DumpName.Of(tier)}");
            await server.Create(database, cancellation);
            await server.Load(database, DumpIn(path, tier), progress, cancellation);
            progress.Report($"comparing {DumpName.Of(tier)}");
            var contents = await server.Examine(database, cancellation);
            (var found, decrypted, locked) = comparison.With(tier, contents, facts.Major);
            troubles.AddRange(found.Select(trouble => $"{DumpName.Of(tier)}: {trouble}"));
            (rows, hasAmcheck) = (contents.RowCount, contents.Damages is not null);
            await server.Drop(database, cancellation);
        }

        var words = new List<string> { $"{Quantity.Of(manifest.Tables.Count, "table")}, {Quantity.Of(rows, "row")} equal" };
        words.AddRange(hasAmcheck ? ["indexes sound"] : []);
        words.AddRange(decrypted > 0 ? [$"{Quantity.Of(decrypted, "credential")} decrypt{(decrypted == 1 ? "s" : "")}"] : []);
        words.AddRange(locked > 0 ? [$"{Quantity.Of(locked, "credential")} of another salt key"] : []);
        return new(troubles.Count == 0 ? ProofLevel.Restored : null, decrypted, $"restored into a throw-away postgres: {string.Join(", ", words)}", troubles);
    }

    private string FolderOf(string path) => Path.Combine(store.Folder, path);

    private DumpFile DumpIn(string path, Tier tier) => new(FolderOf(path), DumpName.Of(tier));
}
