using System.Security.Cryptography;

using LitellmStack.Adapters.Crypto;
using LitellmStack.Adapters.Files;
using LitellmStack.Adapters.Postgres;
using LitellmStack.Adapters.Processes;
using LitellmStack.Backup;

namespace Integration.Tests.Stage;

/// <summary>A folder of backups, looked at from outside: with the product's own reader, but without its operations.</summary>
internal sealed class BackupFolder(string path)
{
    private static readonly Progress<string> Unheard = new();
    private readonly BackupStore store = new(path);

    public string Path => path;

    /// <summary>Folders that bear a backup's name.</summary>
    public IReadOnlyList<string> Names => [.. store.List().Where(e => e.IsFolder && BackupName.IsBackup(e.Name)).Select(e => e.Name)];

    /// <summary>Folders that bear the name of an unfinished one.</summary>
    public IReadOnlyList<string> Unfinished => [.. store.List().Where(e => BackupName.BackupOfUnfinished(e.Name) is not null).Select(e => e.Name)];

    public BackupCatalogue Catalogue => BackupCatalogue.Read(store);

    /// <summary>The real throw-away servers, as the program would start them for this folder.</summary>
    public ThrowAwayServers Servers => new(new LitellmStack.Adapters.Docker.DockerCli(path, ChildEnvironment.Capture()), path);

    /// <summary>SHA-256 of each file of each finished backup, by its path.</summary>
    public IReadOnlyDictionary<string, string> Digests => Names
        .SelectMany(name => Directory.EnumerateFiles(System.IO.Path.Combine(path, name)))
        .ToDictionary(file => System.IO.Path.GetRelativePath(path, file), DigestOf, StringComparer.Ordinal);

    /// <summary>What is wrong with the backups that bear a final name: none of them may be anything but whole.</summary>
    public async Task<IReadOnlyList<string>> Troubles()
    {
        var troubles = new List<string>();
        foreach (var name in Names)
        {
            troubles.AddRange((await TroublesOf(System.IO.Path.Combine(path, name))).Select(trouble => $"{name}: {trouble}"));
        }

        return troubles;
    }

    /// <summary>What speaks against a backup anywhere on disk; nothing where it would be taken.</summary>
    /// <param name="image">The database's image, where the dumps are read through as well.</param>
    public async Task<IReadOnlyList<string>> TroublesOf(string backup, string? image = null)
    {
        switch (BackupChoice.Of(backup, Catalogue, store, "any", path))
        {
            case BackupChoice.Chosen chosen:
                var proof = await new Proving(store, Servers, new StoredSecrets(new SecretBox()))
                    .Prove(image is null ? ProofLevel.Checksummed : ProofLevel.Readable, chosen.Folder, chosen.Manifest, image ?? "", null, Unheard, CancellationToken.None);
                return proof.Troubles;
            case BackupChoice.Refused no:
                return [no.Message];
            default:
                throw new InvalidOperationException("A choice has two ends.");
        }
    }

    /// <summary>Copies one backup to another place.</summary>
    public static string Copy(string backup, string target)
    {
        Directory.CreateDirectory(target);
        foreach (var file in Directory.EnumerateFiles(backup))
        {
            File.Copy(file, System.IO.Path.Combine(target, System.IO.Path.GetFileName(file)));
        }

        return target;
    }

    private static string DigestOf(string file)
    {
        using var stream = File.OpenRead(file);
        return Convert.ToHexStringLower(SHA256.HashData(stream));
    }
}
