using Integration.Tests.Stage;

namespace Integration.Tests;

public sealed class StoppedEngine
{
    [SkippableFact]
    public async Task IsNamedByEveryTargetWithTheNextStep()
    {
        await using var engine = await SecondEngine.Start();
        await using var clone = await Clone.Make();
        (string, string?)[] shell = [("DOCKER_HOST", engine.Host)];
        (await clone.RunIn(shell, "Up", "--sandbox", "--dry-run")).EndedWith(0);
        await engine.Stop();

        var up = (await clone.RunIn(shell, "Up", "--sandbox")).EndedWith(3);
        up.Said.ShouldContain("engine/not-running");
        up.Said.ShouldContain(engine.Host);
        up.Said.ShouldContain("--install-docker");

        (await clone.RunIn(shell, "Down", "--sandbox")).EndedWith(3).Said.ShouldContain(engine.Host);
    }

    [SkippableFact]
    public async Task LetsInitMakeTheFileThatUpThenUses()
    {
        await using var clone = await Clone.Make();

        (await clone.RunIn([("DOCKER_HOST", $"unix://{clone.Folder}/none.sock")], "Init", "--sandbox")).EndedWith(0);
        var key = clone.Value("LITELLM_MASTER_KEY");

        (await clone.Run("Up", "--sandbox", "--service", "db")).EndedWith(0);
        clone.Value("LITELLM_MASTER_KEY").ShouldBe(key);
    }

    [SkippableFact]
    public async Task DoesNotLetNewSecretsMeetAnOldDatabaseLater()
    {
        await using var clone = await Clone.Make();
        (await clone.Run("Up", "--sandbox", "--service", "db")).EndedWith(0);
        await File.WriteAllTextAsync(clone.EnvFile, clone.Ports);
        (await clone.RunIn([("DOCKER_HOST", $"unix://{clone.Folder}/none.sock")], "Init", "--sandbox")).EndedWith(0);
        var before = await clone.Containers();

        (await clone.Run("Up", "--sandbox", "--service", "db")).EndedWith(1).Said.ShouldContain("env/old-volume");

        (await clone.Containers()).ShouldBe(before);
    }
}
