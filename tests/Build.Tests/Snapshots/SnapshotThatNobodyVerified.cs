namespace Build.Tests.Snapshots;

public sealed class SnapshotThatNobodyVerified : SnapshotFolder
{
    [Fact]
    public async Task FailsInTheWordsOfThePublishedPackage()
    {
        var message = await FailureOf(Take("a: 1\n"));

        const string Name = "SnapshotThatNobodyVerified.FailsInTheWordsOfThePublishedPackage";
        message.Trim().ShouldBe(
            $"""
            Directory: {Folder}
            New:
              - Received: {Name}.received.yaml
                Verified: {Name}.verified.yaml

            FileContent:

            New:

            Received: {Name}.received.yaml
            a: 1
            """);
    }

    [Fact]
    public async Task LeavesWhatWasReceived()
    {
        await FailureOf(Take("a: 1"));

        Files.ShouldBe(["SnapshotThatNobodyVerified.LeavesWhatWasReceived.received.yaml"]);
        (await File.ReadAllBytesAsync(Path.Combine(Folder, Files.Single()))).ShouldBe([0xEF, 0xBB, 0xBF, .. "a: 1"u8]);
    }

    [Fact]
    public async Task IsTakenForVerifiedWhereTheTestSaysSo()
    {
        await Take("a: 1").AutoVerify();

        Files.ShouldBe(["SnapshotThatNobodyVerified.IsTakenForVerifiedWhereTheTestSaysSo.verified.yaml"]);
    }

    [Fact]
    public async Task IsNotReplacedByAnEmptyFile()
    {
        Write("SnapshotThatNobodyVerified.IsNotReplacedByAnEmptyFile.verified.yaml", "");

        (await FailureOf(Take("a: 1"))).ShouldContain("New:");

        Files.ShouldBe(["SnapshotThatNobodyVerified.IsNotReplacedByAnEmptyFile.received.yaml"]);
    }
}
