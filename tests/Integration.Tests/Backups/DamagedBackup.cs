using Integration.Tests.Stage;

using LitellmStack.Backup;
using LitellmStack.Ports;

using Xunit.Abstractions;

namespace Integration.Tests.Backups;

/// <summary>A copy of a good backup that something happened to.</summary>
[Collection(OnTheSeededStack.Name)]
public sealed class DamagedBackup(SeededStack stack, ITestOutputHelper output)
{
    private const int FlippedBits = 50;

    private static readonly string[] Dumps = [DumpName.Essential, DumpName.Full];

    private static int copies;

    [SkippableFact]
    public async Task CutAnywhereIsFoundByItsDigest()
    {
        await stack.Clone();
        await Found(
            from dump in Dumps
            from tenth in Enumerable.Range(0, 10)
            select ($"{dump} cut at {tenth}0 %", (Action<string>)(folder => Cut(folder, dump, tenth))));
    }

    [SkippableFact]
    public async Task WithOneFlippedBitIsFoundByItsDigest()
    {
        await stack.Clone();
        var random = Chance.Draw(output.WriteLine);
        await Found(
            from dump in Dumps
            from place in Enumerable.Range(0, FlippedBits / Dumps.Length)
            select ($"{dump} bit {place}", (Action<string>)(folder => Flip(Path.Combine(folder, dump), (place + Fraction(random)) / (FlippedBits / Dumps.Length), random))));
    }

    [SkippableFact]
    public async Task WithExchangedOrMissingFilesIsFound()
    {
        await stack.Clone();
        var other = await OtherBackup();
        await Found(
        [
            .. Dumps.Select(dump => ($"{dump} missing", (Action<string>)(folder => File.Delete(Path.Combine(folder, dump))))),
            .. Dumps.Select(dump => ($"{dump} of another backup", (Action<string>)(folder => File.Copy(Path.Combine(other, dump), Path.Combine(folder, dump), overwrite: true)))),
            .. Dumps.Select(dump => ($"{dump} with a byte more", (Action<string>)(folder => File.AppendAllText(Path.Combine(folder, dump), "\n")))),
            ("dumps exchanged", Exchange),
            ("manifest missing", folder => File.Delete(Path.Combine(folder, Manifest.FileName))),
            ("manifest empty", folder => File.WriteAllText(Path.Combine(folder, Manifest.FileName), "")),
            ("manifest of another backup", folder => File.Copy(Path.Combine(other, Manifest.FileName), Path.Combine(folder, Manifest.FileName), overwrite: true)),
        ]);
    }

    [SkippableFact]
    public async Task WithAnyLineOfItsManifestEditedIsFound()
    {
        await stack.Clone();
        var lines = await File.ReadAllLinesAsync(Path.Combine(stack.Kept, Manifest.FileName));
        await Found(
            from line in Enumerable.Range(0, lines.Length)
            where lines[line].Any(char.IsLetterOrDigit)
            select ($"manifest line {line + 1}: {lines[line].Trim()}", (Action<string>)(folder => Edit(Path.Combine(folder, Manifest.FileName), line))));
    }

    /// <summary>Without the digest: a dump that ends early is seen by the tool that reads it to its end.</summary>
    [SkippableFact]
    public async Task CutAnywhereIsFoundByPostgresAlone()
    {
        var clone = await stack.Clone();
        var image = (await clone.Containers()).Single(c => c.Service == "db").Image;
        foreach (var dump in Dumps)
        {
            foreach (var tenth in Enumerable.Range(0, 10))
            {
                var folder = Fresh();
                Cut(folder, dump, tenth);
                await Should.ThrowAsync<OutsideWorldException>(
                    () => stack.Backups.Servers.ReadThrough(image, new DumpFile(folder, dump), CancellationToken.None), $"{dump} cut at {tenth}0 % was read to its end.");
            }

            await stack.Backups.Servers.ReadThrough(image, new DumpFile(stack.Kept, dump), CancellationToken.None);
        }
    }

    [SkippableTheory]
    [InlineData("cut")]
    [InlineData("bit")]
    [InlineData("exchanged")]
    [InlineData("manifest")]
    public async Task IsRefusedByRestoreAndByVerifyBackupBeforeAnythingIsTouched(string kind)
    {
        var clone = await stack.Clone();
        var folder = Fresh();
        switch (kind)
        {
            case "cut":
                Cut(folder, DumpName.Full, 9);
                break;
            case "bit":
                Flip(Path.Combine(folder, DumpName.Full), 0.5, Chance.Draw(output.WriteLine));
                break;
            case "exchanged":
                Exchange(folder);
                break;
            default:
                Edit(Path.Combine(folder, Manifest.FileName), line: 3);
                break;
        }

        var containers = await clone.Containers();
        var files = stack.Backups.Digests;

        (await clone.Run("Restore", "--sandbox", "--from", folder)).EndedWith(1).Said.ShouldContain(kind == "manifest" ? "can't be taken" : "is damaged");
        (await clone.Run("VerifyBackup", "--sandbox", "--from", folder)).EndedWith(1).Said.ShouldContain(kind == "manifest" ? "can't be taken" : "is not good");

        (await clone.Database.Digest()).ShouldBe(stack.Seeded);
        (await clone.Database.Names()).ShouldBe(["litellm", "postgres"]);
        (await clone.Containers()).ShouldBe(containers);
        stack.Backups.Digests.ShouldBe(files);
    }

    /// <summary>Each of them is found; the copy that nothing happened to is not.</summary>
    private async Task Found(IEnumerable<(string What, Action<string> Damage)> damages)
    {
        (await stack.Backups.TroublesOf(stack.Kept)).ShouldBeEmpty();
        var (tried, missed) = (0, new List<string>());
        foreach (var (what, damage) in damages)
        {
            var folder = Fresh();
            damage(folder);
            tried++;
            if ((await stack.Backups.TroublesOf(folder)).Count == 0)
            {
                missed.Add(what);
            }

            Directory.Delete(folder, recursive: true);
        }

        output.WriteLine($"{tried} damages, {tried - missed.Count} found");
        missed.ShouldBeEmpty();
    }

    /// <summary>Another copy, inside the clone: it goes with it.</summary>
    private string Fresh() => BackupFolder.Copy(stack.Kept, Path.GetFullPath(Path.Combine(stack.Kept, "..", "..", "damaged", $"{++copies}", stack.Name)));

    private async Task<string> OtherBackup()
    {
        var clone = await stack.Clone();
        (await clone.Run("Backup", "--sandbox", "--proof", "readable")).EndedWith(0);
        return Path.Combine(stack.Backups.Path, stack.Backups.Names.Single(name => name != stack.Name));
    }

    private static void Cut(string folder, string dump, int tenth)
    {
        using var file = File.OpenWrite(Path.Combine(folder, dump));
        file.SetLength(file.Length * tenth / 10);
    }

    private static void Flip(string path, double place, Random random)
    {
        using var file = File.Open(path, FileMode.Open);
        file.Position = (long)(place * (file.Length - 1));
        var value = file.ReadByte();
        file.Position--;
#pragma warning disable CA5394 // No secret: one of eight bits.
        file.WriteByte((byte)(value ^ (1 << random.Next(8))));
#pragma warning restore CA5394
    }

#pragma warning disable CA5394 // No secret: a place in a file.
    private static double Fraction(Random random) => random.NextDouble();
#pragma warning restore CA5394

    private static void Exchange(string folder)
    {
        var aside = Path.Combine(folder, "aside");
        File.Move(Path.Combine(folder, DumpName.Essential), aside);
        File.Move(Path.Combine(folder, DumpName.Full), Path.Combine(folder, DumpName.Essential));
        File.Move(aside, Path.Combine(folder, DumpName.Full));
    }

    /// <summary>Another letter or digit as the last one of the line: still JSON, still of the same length.</summary>
    private static void Edit(string path, int line)
    {
        var lines = File.ReadAllText(path).Split('\n');
        var at = lines[line].ToList().FindLastIndex(char.IsLetterOrDigit);
        lines[line] = $"{lines[line][..at]}{(lines[line][at] == '1' ? '2' : '1')}{lines[line][(at + 1)..]}";
        File.WriteAllText(path, string.Join('\n', lines));
    }
}
