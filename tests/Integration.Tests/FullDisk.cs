using Integration.Tests.Stage;

namespace Integration.Tests;

public sealed class FullDisk
{
    [SkippableFact]
    public async Task LeavesTheEnvironmentFileWhole()
    {
        Skip.IfNot(Environment.IsPrivilegedProcess, "A small file system needs root.");
        await using var clone = await Clone.Make(onDiskOf: "64m");
        var filler = Path.Combine(clone.Folder, "filler");
        Should.Throw<IOException>(() => File.WriteAllBytes(filler, new byte[64 << 20]));

        var init = (await clone.Run("Init", "--sandbox")).EndedWith(3);

        init.Said.ShouldContain("'.env.sandbox' could not be written");
        (await File.ReadAllTextAsync(clone.EnvFile)).ShouldBe(clone.Ports);
        Directory.GetFiles(clone.Folder, "*.unfinished").ShouldBeEmpty();

        File.Delete(filler);
        (await clone.Run("Init", "--sandbox")).EndedWith(0);
        clone.Value("LITELLM_MASTER_KEY").ShouldStartWith("sk-");
    }

    [SkippableFact]
    public async Task OfTheDatabaseEndsTheBootWithItsOwnWords()
    {
        await using var clone = await Clone.Make();
        (await clone.Run("Init", "--sandbox")).EndedWith(0);
        var volume = $"{clone.Project}_db-data";
        await DockerCli.Shared.Ask(
            "volume", "create", "--label", $"com.docker.compose.project={clone.Project}", "--label", "com.docker.compose.volume=db-data",
            "--opt", "type=tmpfs", "--opt", "device=tmpfs", "--opt", "o=size=8m,uid=999", volume);

        var up = await clone.Run("Up", "--sandbox", "--service", "db");

        up.EndedWith(1).Said.ShouldContain("No space left on device");
        up["db"].ShouldStartWith("'db'");
        (await clone.Run("Down", "--sandbox", "--volumes", "--yes")).EndedWith(0);
        (await clone.Run("Up", "--sandbox", "--service", "db")).EndedWith(0);
    }
}
