using Integration.Tests.Stage;

using LitellmStack.Backup;

namespace Integration.Tests.Backups;

/// <summary>A folder in which backups expire and others' things lie.</summary>
[Collection(OnTheSeededStack.Name)]
public sealed class ExpiringBackups(SeededStack stack)
{
    private const string Old = "litellm_before_20200101000000";
    private const string Young = "litellm_before_20990101000000";

    private static readonly string[] Foreign = ["notes.txt", "litellm-20260101T000000Z.tar", "lost+found", "litellm-2026", "백업"];

    [SkippableFact]
    public async Task LeavesWhatIsNotOursAloneAndDropsOldDatabases()
    {
        var clone = await stack.Clone();
        var declarations = Path.Combine(clone.Folder, "config", "stack.yml");
        var declared = await File.ReadAllTextAsync(declarations);
        try
        {
            await File.WriteAllTextAsync(declarations, declared.Replace("keep_last: 7", "keep_last: 2", StringComparison.Ordinal).Replace("keep_daily: 14", "keep_daily: 1", StringComparison.Ordinal));
            Populate();
            foreach (var database in (string[])[Old, Young])
            {
                await clone.Database.Ask($"CREATE DATABASE \"{database}\"", "postgres");
            }

            var before = Everything();
            var planned = (await clone.Run("Backup", "--sandbox", "--dry-run")).EndedWith(0);
            planned["retention"].ShouldContain("litellm-20250101T000000Z");
            planned["retention"].ShouldContain(Old);
            Everything().ShouldBe(before);
            (await clone.Database.Names()).ShouldContain(Old);

            var backup = (await clone.Run("Backup", "--sandbox", "--proof", "readable")).EndedWith(0);

            // By their sequence: the new one and the one before it; the last that restored stays whatever the numbers.
            stack.Backups.Names.Count.ShouldBe(3);
            stack.Backups.Names.ShouldContain("litellm-20250101T000002Z");
            stack.Backups.Names.ShouldContain(stack.Name);
            (await stack.Backups.Troubles()).ShouldBeEmpty();
            Foreign.ShouldAllBe(name => backup["retention"].Contains(name, StringComparison.Ordinal) && Path.Exists(Path.Combine(stack.Backups.Path, name)));
            (await clone.Database.Names()).ShouldBe(["litellm", Young, "postgres"]);
        }
        finally
        {
            await File.WriteAllTextAsync(declarations, declared);
        }
    }

    /// <summary>Three more backups, only read to their end, and what others left.</summary>
    private void Populate()
    {
        for (var i = 0; i < 3; i++)
        {
            var manifest = stack.Manifest with
            {
                Name = $"litellm-20250101T00000{i}Z",
                Taken = new DateTimeOffset(2025, 1, 1, 0, 0, i, TimeSpan.Zero),
                Sequence = stack.Manifest.Sequence + 1 + i,
                Proof = stack.Manifest.Proof with { Level = ProofLevel.Readable },
            };
            var path = BackupFolder.Copy(stack.Kept, Path.Combine(stack.Backups.Path, manifest.Name));
            File.WriteAllBytes(Path.Combine(path, Manifest.FileName), ManifestText.Write(manifest));
        }

        foreach (var name in Foreign)
        {
            if (name.Contains('.', StringComparison.Ordinal))
            {
                File.WriteAllText(Path.Combine(stack.Backups.Path, name), "of someone else");
            }
            else
            {
                Directory.CreateDirectory(Path.Combine(stack.Backups.Path, name));
            }
        }
    }

    private IReadOnlyList<(string, DateTime)> Everything() =>
        [.. Directory.EnumerateFileSystemEntries(stack.Backups.Path, "*", SearchOption.AllDirectories).Order(StringComparer.Ordinal).Select(path => (path, File.GetLastWriteTimeUtc(path)))];
}
