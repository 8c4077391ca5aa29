namespace Build.Tests.Snapshots;

public sealed class PathOfThisMachineInAText : SnapshotFolder
{
    private static bool SubsetIsInUse => File.Exists(Path.Combine(AppContext.BaseDirectory, "Verify.Subset.dll"));

    // The published package would replace it without a word, and the snapshot would hold on this machine only.
    [SkippableFact]
    public async Task IsRefusedByTheSubset()
    {
        Skip.IfNot(SubsetIsInUse, "The published Verify.Xunit is in use; it replaces the path.");

        var message = await FailureOf(Verify($"from: {Environment.CurrentDirectory}/x", "yaml").UseDirectory(Folder));

        message.ShouldContain("DisableScrubbers()");
        Files.ShouldBeEmpty();
    }
}
