using System.Security.Cryptography;

using LitellmStack.Backup;
using LitellmStack.Testing;
using LitellmStack.Testing.Backup;

namespace LitellmStack.Tests.Backup.Faults;

/// <summary>The backups of a scene at one moment, and what must be true of those that are there later.</summary>
/// <param name="later">What the main database holds at other moments.</param>
internal sealed class BackupSet(Scene scene, params IReadOnlyList<FakeDatabase> later)
{
    private readonly Dictionary<string, IReadOnlyList<StoredFile>> before = scene.Backups.ToDictionary(b => b.Name, b => FilesOf(scene, b.Name), StringComparer.Ordinal);
    private readonly IReadOnlyList<Manifest> manifests = scene.Backups;
    private readonly IReadOnlyList<FakeDatabase> moments = [scene.Database[Scene.Main].Copy(), .. later];

    /// <summary>Those that came since.</summary>
    public IReadOnlyList<Manifest> Coming => [.. scene.Backups.Where(b => !before.ContainsKey(b.Name))];

    /// <summary>Those that went since.</summary>
    public IReadOnlyList<Manifest> Gone => [.. manifests.Where(b => scene.Backups.All(now => now.Name != b.Name))];

    /// <summary>Whatever bears a final name is whole, and what was there before is as it was.</summary>
    public void Holds()
    {
        scene.Catalogue.Backups.ShouldAllBe(b => b.Manifest != null, "something unreadable bears a final name");
        scene.Catalogue.Foreign.ShouldBeEmpty();
        foreach (var backup in scene.Backups)
        {
            if (before.TryGetValue(backup.Name, out var files))
            {
                FilesOf(scene, backup.Name).ShouldBe(files, $"'{backup.Name}' was changed");
            }
            else
            {
                IsWhole(backup);
                Dumps.In(backup).ToList().ForEach(tier => Restores(backup, tier));
            }
        }
    }

    /// <summary>Only what the rule lets go has gone, and only when another one came.</summary>
    public void ShrankOnlyBy(RetentionRule rule)
    {
        var expired = Retention.Plan([.. manifests, .. Coming], Scene.Project, rule).Expired.Select(b => b.Name);
        Gone.Select(b => b.Name).ShouldBeSubsetOf(Coming.Count == 0 ? [] : expired);
    }

    private void IsWhole(Manifest backup) =>
        FilesOf(scene, backup.Name).Where(f => f.Path != Manifest.FileName).ShouldBe(backup.Files, ignoreOrder: true);

    private void Restores(Manifest backup, Tier tier)
    {
        var server = new FakeLiveServer(new Calls(), scene.World.Files);
        server.Load(Scene.Main, new DumpFile($"{scene.Folder}/{backup.Name}", DumpName.Of(tier)), new CollectedProgress<string>(), default).GetAwaiter().GetResult();
        string[] history = tier == Tier.Full ? [] : [.. backup.Tables.Where(t => t.IsHistory).Select(t => t.Name)];
        server[Scene.Main].Text.ShouldBeOneOf([.. moments.Select(moment => moment.Copy(history).Text)], $"{backup.Name}, {tier}");
    }

    private static IReadOnlyList<StoredFile> FilesOf(Scene scene, string backup) =>
    [
        .. scene.World.Files.List($"{scene.Folder}/{backup}")
            .Select(path => (Path: path, Content: scene.World.Files.Read(path)))
            .Select(f => new StoredFile(f.Path.Split('/')[^1], f.Content.Length, Convert.ToHexStringLower(SHA256.HashData(f.Content)))),
    ];
}
