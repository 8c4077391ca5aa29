using Integration.Tests.Stage;

using LitellmStack.Backup;

namespace Integration.Tests.Backups;

/// <summary>A whole backup that is not for this stack as it is now.</summary>
[Collection(OnTheSeededStack.Name)]
public sealed class BackupThatDoesNotFit(SeededStack stack)
{
    private const string OtherKey = "another-salt-key-of-this-test-0123456789";

    [SkippableFact]
    public async Task UnderAnotherSaltKeyIsRefusedUnlessTheLossIsAccepted()
    {
        var clone = await stack.Clone();
        var saved = await File.ReadAllTextAsync(clone.EnvFile);
        try
        {
            await File.WriteAllTextAsync(clone.EnvFile, saved.Replace(clone.Value("LITELLM_SALT_KEY"), OtherKey, StringComparison.Ordinal));

            var refused = await IsRefused(clone, "restore/other-salt-key", stack.Kept);
            refused.Said.ShouldContain("--accept-lost-salt-key");
            refused.Said.ShouldNotContain(OtherKey);
            (await clone.Run("Backup", "--sandbox")).EndedWith(1).Said.ShouldContain("decrypts with the present LITELLM_SALT_KEY");
            stack.Backups.Names.ShouldBe([stack.Name]);

            (await clone.Run("Restore", "--sandbox", "--from", stack.Kept, "--accept-lost-salt-key")).EndedWith(0);
            (await clone.Database.Digest()).ShouldBe(stack.Seeded);
        }
        finally
        {
            await File.WriteAllTextAsync(clone.EnvFile, saved);
        }
    }

    [SkippableFact]
    public async Task OfANewerGatewayIsRefused()
    {
        var clone = await stack.Clone();
        await clone.Database.Ask("""INSERT INTO "_prisma_migrations" (id, checksum, migration_name, finished_at) VALUES ('later', 'x', '20991231000000_later', now())""");
        (await clone.Run("Backup", "--sandbox", "--proof", "readable")).EndedWith(0);
        await clone.Database.Ask("""DELETE FROM "_prisma_migrations" WHERE id = 'later'""");

        (await IsRefused(clone, "restore/gateway-older", "latest")).Said.ShouldContain("20991231000000_later");
    }

    [SkippableFact]
    public async Task OfANewerServerIsRefused()
    {
        var clone = await stack.Clone();
        var newer = stack.Manifest with { Server = stack.Manifest.Server with { Major = stack.Manifest.Server.Major + 1, Version = "99.1" } };

        (await IsRefused(clone, "restore/server-older", Add(newer))).Said.ShouldContain("POSTGRES_IMAGE");
    }

    [SkippableFact]
    public async Task OfAnotherStackIsRefusedByItsNameAndTakenByItsPath()
    {
        var clone = await stack.Clone();
        var path = Add(stack.Manifest with { Project = "another-stack", Name = "litellm-20991231T235959Z", Sequence = 99 });

        (await IsRefused(clone, "another-stack", Path.GetFileName(path))).Said.ShouldContain(path);

        (await clone.Run("Restore", "--sandbox", "--from", "latest", "--dry-run")).EndedWith(0)["from"].ShouldContain(stack.Name);
        (await clone.Run("Restore", "--sandbox", "--from", path, "--into", "look")).EndedWith(0);
        (await clone.Database.Digest("look")).ShouldBe(stack.Seeded);
    }

    [SkippableFact]
    public async Task ByItsClockIsNotTheNewestOne()
    {
        var clone = await stack.Clone();
        var newer = stack.Manifest.Sequence + 1;
        Add(stack.Manifest with { Name = "litellm-19991231T235959Z", Taken = new DateTimeOffset(1999, 12, 31, 23, 59, 59, TimeSpan.Zero), Sequence = newer });

        (await clone.Run("Restore", "--sandbox", "--from", "latest", "--dry-run")).EndedWith(0)["from"].ShouldContain("litellm-19991231T235959Z");
        (await clone.Run("Backup", "--sandbox", "--proof", "readable")).EndedWith(0);
        stack.Backups.Catalogue.Newest(clone.Project).First().Sequence.ShouldBe(newer + 1);
    }

    /// <summary>Exit code 1, the reason named, and everything as it was.</summary>
    private async Task<ProgramRun> IsRefused(Clone clone, string reason, string from)
    {
        var containers = await clone.Containers();
        var files = stack.Backups.Digests;

        var refused = (await clone.Run("Restore", "--sandbox", "--from", from)).EndedWith(1);

        refused.Said.ShouldContain(reason);
        (await clone.Database.Digest()).ShouldBe(stack.Seeded);
        (await clone.Database.Names()).ShouldBe(["litellm", "postgres"]);
        (await clone.Containers()).ShouldBe(containers);
        stack.Backups.Digests.ShouldBe(files);
        return refused;
    }

    /// <summary>A copy of the backup whose manifest says something else, with a digest of its own that is right; its path.</summary>
    private string Add(Manifest manifest)
    {
        var named = manifest.Name == stack.Name ? manifest with { Name = "litellm-20000101T000000Z" } : manifest;
        var path = BackupFolder.Copy(stack.Kept, Path.Combine(stack.Backups.Path, named.Name));
        File.WriteAllBytes(Path.Combine(path, Manifest.FileName), ManifestText.Write(named));
        return path;
    }
}
