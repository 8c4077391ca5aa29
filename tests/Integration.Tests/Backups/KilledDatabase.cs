using Integration.Tests.Stage;

namespace Integration.Tests.Backups;

/// <summary>PostgreSQL's container dies in the middle of it.</summary>
[Collection(OnTheSeededStack.Name)]
public sealed class KilledDatabase(SeededStack stack)
{

    [SkippableFact]
    public async Task InMidDumpPublishesNothing()
    {
        var clone = await stack.Clone();
        var before = stack.Backups.Digests;
        var id = (await clone.Containers()).Single(c => c.Service == "db").Id;
        var run = clone.Start("Backup", "--sandbox", "--proof", "readable");
        await run.Says("  space ");
        await clone.Database.Stop("COPY TO", "litellm");

        await DockerCli.Shared.Ask("kill", id);

        var backup = (await run.End).EndedWith(3);
        backup.Said.ShouldContain("pg_dump");
        stack.Backups.Digests.ShouldBe(before);
        stack.Backups.Unfinished.ShouldBeEmpty();

        // An engine does not restart what it was told to kill.
        (await clone.Run("Backup", "--sandbox")).EndedWith(3).Said.ShouldContain("does not run");
        (await clone.Run("Up", "--sandbox", "--service", "db")).EndedWith(0);
        (await clone.Run("Backup", "--sandbox", "--proof", "readable")).EndedWith(0);
        await IsUnharmed(clone);
    }

    [SkippableFact]
    public async Task InMidLoadLeavesTheOldDatabaseServing()
    {
        Skip.IfNot(Environment.IsPrivilegedProcess, "To kill a container's process past its engine needs root.");
        var clone = await stack.Clone();
        var id = (await clone.Containers()).Single(c => c.Service == "db").Id;
        var process = await DockerCli.Shared.Ask("inspect", "--format", "{{.State.Pid}}", id);
        string[] restore = ["Restore", "--sandbox", "--from", stack.Kept, "--skip-safety-backup"];
        var run = clone.Start(restore);
        await run.Says("  fresh ");
        await clone.Database.Stop("COPY FROM", "litellm_restore_%");

        // As the kernel does when memory runs out: the engine restarts it.
        (await Child.Run("kill", "-KILL", process)).EndedWith(0);

        var failed = await run.End;
        failed.ExitCode.ShouldBe(3, failed.Said);
        failed["back"].ShouldContain("the database from before goes on");
        failed["fresh"].ShouldContain("litellm_restore_");
        await IsUnharmed(clone);

        (await clone.Run(restore)).EndedWith(0);
        (await clone.Database.Digest()).ShouldBe(stack.Seeded);
    }

    private async Task IsUnharmed(Clone clone)
    {
        (await stack.Backups.Troubles()).ShouldBeEmpty();
        (await Remains.Of(clone, stack.Backups)).ShouldBeEmpty();
        (await clone.Database.Digest()).ShouldBe(stack.Seeded);
        (await clone.Gateway.With(stack.Key).Serves()).ShouldBeTrue();
    }
}
