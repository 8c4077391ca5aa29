using Integration.Tests.Stage;

namespace Integration.Tests;

/// <summary>The file with the secrets is gone, the database that was made with them is still there.</summary>
public sealed class LostEnvironmentFile
{
    [SkippableFact]
    public async Task IsRefusedAndNothingIsTouched()
    {
        await using var clone = await Clone.Make();
        var old = await LoseTheFile(clone);
        var volumes = await DockerCli.Shared.Volumes(clone.Project);

        var up = (await clone.Run("Up", "--sandbox")).EndedWith(1);

        up.Said.ShouldContain("env/old-volume");
        up.Said.ShouldContain($"{clone.Project}_db-data");
        (await File.ReadAllTextAsync(clone.EnvFile)).ShouldBe(clone.Ports);
        (await clone.Containers()).ShouldBeEmpty();
        (await DockerCli.Shared.Volumes(clone.Project)).ShouldBe(volumes);

        // The first way out.
        await File.WriteAllTextAsync(clone.EnvFile, old);
        (await clone.Run("Up", "--sandbox", "--service", "db")).EndedWith(0);
    }

    [SkippableFact]
    public async Task LeavesTheWayOfAnotherName()
    {
        await using var clone = await Clone.Make();
        await LoseTheFile(clone);

        (await clone.Run("Up", "--sandbox", "--service", "db", "--project", $"{clone.Name}-other")).EndedWith(0);

        (await DockerCli.Shared.Volumes(clone.Project)).ShouldHaveSingleItem();
    }

    [SkippableFact]
    public async Task LeavesTheWayOfDeletingAsTheMessageWritesIt()
    {
        await using var clone = await Clone.Make();
        await LoseTheFile(clone);
        var said = (await clone.Run("Up", "--sandbox")).EndedWith(1).Said.ReplaceLineEndings(" ");
        var command = said[said.IndexOf("./build.sh Down", StringComparison.Ordinal)..];
        string[] arguments = command[..command.IndexOf('\'', StringComparison.Ordinal)].Split(' ', StringSplitOptions.RemoveEmptyEntries)[1..];

        (await clone.RunIn([("STACK_PROJECT", null)], [.. arguments, "--yes"])).EndedWith(0);

        (await DockerCli.Shared.Volumes(clone.Project)).ShouldBeEmpty();
        (await clone.Run("Up", "--sandbox", "--service", "db")).EndedWith(0);
    }

    [SkippableFact]
    public async Task DoesNotKeepDownFromWorking()
    {
        await using var clone = await Clone.Make();
        (await clone.Run("Up", "--sandbox", "--service", "db")).EndedWith(0);
        File.Delete(clone.EnvFile);
        // The file of a real stack beside it, which Compose would read by itself.
        await File.WriteAllTextAsync(Path.Combine(clone.Folder, ".env"), "COMPOSE_FILE=nowhere.yml\nCOMPOSE_PROJECT_NAME=stranger\n");

        (await clone.Run("Down", "--sandbox")).EndedWith(0);

        (await clone.Containers()).ShouldBeEmpty();
        (await DockerCli.Shared.Networks(clone.Project)).ShouldBeEmpty();
        (await DockerCli.Shared.Volumes(clone.Project)).ShouldContain($"{clone.Project}_db-data");
    }

    /// <summary>What stood in it.</summary>
    private static async Task<string> LoseTheFile(Clone clone)
    {
        (await clone.Run("Up", "--sandbox", "--service", "db")).EndedWith(0);
        (await clone.Run("Down", "--sandbox")).EndedWith(0);
        var old = await File.ReadAllTextAsync(clone.EnvFile);
        await File.WriteAllTextAsync(clone.EnvFile, clone.Ports);
        return old;
    }
}
