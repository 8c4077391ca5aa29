using LitellmStack.Ports;

namespace LitellmStack.Tests.Backup;

/// <summary>Nothing is left of it, and what was there before is as it was.</summary>
public sealed class BackupThatIsRefused
{
    [Fact]
    public async Task BecauseAnotherRunHoldsTheLock()
    {
        var scene = await Scene.Make();
        scene.World.Lock.Holder = "Restore, process 812, since 2026-11-23 10:15:00Z";
        foreach (var command in (Func<Task<ExitCode>>[])[() => scene.Backup(), () => scene.Restore(), () => scene.Verify(), () => scene.Restore(null, dropsPrevious: true)])
        {
            (await command()).ShouldBe(ExitCode.OutsideWorld);
            scene.World.Transcript.Lines[^1].ShouldStartWith("outside: Another run works on the backups of 'litellm-stack': Restore, process 812");
        }

        scene.World.Lock.Holder.ShouldNotBeNull();
        (await scene.Backup(isDryRun: true)).ShouldBe(ExitCode.Done);
    }

    [Fact]
    public async Task BecauseItsFolderHasNoRoom()
    {
        var scene = await Scene.Make();
        scene.World.Host.Free = 1_000_000;
        await Refuses(scene, () => scene.Backup(), ExitCode.OutsideWorld, "space: The backup needs about 8 MB, 1 MB are free");
    }

    [Fact]
    public async Task BecauseTheProofHasNoRoom()
    {
        var scene = await Scene.Make();
        scene.Database.Free = 1_000_000;
        await Refuses(scene, () => scene.Backup(), ExitCode.OutsideWorld, "take a backup that is only read to its end with '--proof readable'");
        (await scene.Backup(proof: "readable")).ShouldBe(ExitCode.Done, scene.World.Transcript.Text);
    }

    [Fact]
    public async Task BecauseTheDiskFillsUpMeanwhile()
    {
        var scene = await Scene.Make();
        scene.World.Store.Room = 600;
        await Refuses(scene, () => scene.Backup(), ExitCode.OutsideWorld, "the disk of '/stack/backups' is full");
    }

    [Fact]
    public async Task BecauseNothingHereEncrypts()
    {
        var scene = await Scene.Make();
        scene.World.Sealer.Tool = null;
        await Refuses(scene, () => scene.Backup(secrets: true), ExitCode.OutsideWorld, "Neither 'age' nor 'gpg' is on this machine");
    }

    [Fact]
    public async Task BecauseItDoesNotRestore()
    {
        var scene = await Scene.Make();
        scene.World.ThrowAway.Started = server => server.Loaded = database => database.Damages = ["index"];
        await Refuses(scene, () => scene.Backup(), ExitCode.NotRight, "The backup is not good and was not published");
    }

    [Fact]
    public async Task BecauseNoCredentialDecrypts()
    {
        var scene = await Scene.Make();
        scene.Hold("first", "sk-another");
        await Refuses(scene, () => scene.Backup(), ExitCode.NotRight, "none of 1 stored credential decrypts with the present LITELLM_SALT_KEY");
        (await scene.Backup(proof: "readable")).ShouldBe(ExitCode.Done, scene.World.Transcript.Text);
    }

    [Fact]
    public async Task BecauseTheDatabaseDoesNotRun()
    {
        var scene = await Scene.Make();
        scene.World.Engine.Remove(Scene.Project, "db");
        await Refuses(scene, () => scene.Backup(), ExitCode.OutsideWorld, "The database of 'litellm-stack' does not run.");
    }

    private static async Task Refuses(Scene scene, Func<Task<ExitCode>> command, ExitCode code, string why)
    {
        (await command()).ShouldBe(code, scene.World.Transcript.Text);
        scene.World.Transcript.Text.ShouldContain(why);
        scene.Backups.ShouldBeEmpty();
        Faults.Leftovers.None(scene);
        scene.World.Lock.Holder.ShouldBeNull();
    }
}
