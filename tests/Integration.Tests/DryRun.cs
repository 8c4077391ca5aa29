using Integration.Tests.Stage;

namespace Integration.Tests;

public sealed class DryRun
{
    [SkippableFact]
    public async Task OfUpCreatesNoFileAndNoContainer()
    {
        await using var clone = await Clone.Make();
        var before = Files(clone);

        var up = (await clone.Run("Up", "--sandbox", "--dry-run")).EndedWith(0);

        up.Said.ShouldContain("create db, ollama, litellm");
        Files(clone).ShouldBe(before);
        (await clone.Containers()).ShouldBeEmpty();
        (await DockerCli.Shared.Networks(clone.Project)).ShouldBeEmpty();
        (await DockerCli.Shared.Volumes(clone.Project)).ShouldBeEmpty();
    }

    [SkippableFact]
    public async Task OfInitWritesNoEnvironmentFile()
    {
        await using var clone = await Clone.Make();
        File.Delete(clone.EnvFile);
        var before = Files(clone);

        (await clone.Run("Init", "--sandbox", "--dry-run")).EndedWith(0);

        Files(clone).ShouldBe(before);
    }

    private static IReadOnlyList<(string, DateTime)> Files(Clone clone) =>
        [.. Directory.EnumerateFileSystemEntries(clone.Folder, "*", SearchOption.AllDirectories)
            .Where(path => !path.Contains("/.nuke/temp", StringComparison.Ordinal))
            .Select(path => (path, File.GetLastWriteTimeUtc(path)))
            .Order()];
}
