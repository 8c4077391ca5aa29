using Integration.Tests.Stage;

namespace Integration.Tests.Backups;

/// <summary>The serving database is damaged: what is there can't be saved before it is replaced.</summary>
[Collection(OnTheSeededStack.Name)]
public sealed class SafetyBackupThatFails(SeededStack stack)
{
    [SkippableFact]
    public async Task StopsTheRestoreUnlessItIsSkipped()
    {
        var clone = await stack.Clone();
        await clone.Database.Ask("CREATE TABLE public.damaged AS SELECT generate_series(1, 1000) i");
        await clone.Database.Ask("CHECKPOINT");
        var file = (await clone.Database.Ask("SELECT current_setting('data_directory') || '/' || pg_relation_filepath('public.damaged')")).Single();
        await DockerCli.Shared.Ask("exec", (await clone.Containers()).Single(c => c.Service == "db").Id, "rm", file);

        var refused = await clone.Run("Restore", "--sandbox", "--from", stack.Kept);

        refused.ExitCode.ShouldNotBe(0, refused.Said);
        refused["stopped"].ShouldContain("nothing was restored");
        refused.Said.ShouldContain("--skip-safety-backup");
        (await clone.Database.Names()).ShouldBe(["litellm", "postgres"]);
        (await clone.Database.Ask("SELECT to_regclass('public.damaged') IS NOT NULL")).ShouldBe(["t"]);
        stack.Backups.Names.ShouldBe([stack.Name]);
        stack.Backups.Unfinished.ShouldBeEmpty();
        (await clone.Gateway.With(stack.Key).Serves()).ShouldBeTrue();

        (await clone.Run("Restore", "--sandbox", "--from", stack.Kept, "--skip-safety-backup")).EndedWith(0);
        (await clone.Database.Ask("SELECT to_regclass('public.damaged') IS NULL")).ShouldBe(["t"]);
        (await clone.Database.Digest()).ShouldBe(stack.Seeded);
        (await clone.Gateway.With(stack.Key).Serves()).ShouldBeTrue();
    }
}
