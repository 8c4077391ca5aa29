namespace Build.Tests.Snapshots;

public sealed class SnapshotThatWasVerified : SnapshotFolder
{
    [Fact]
    public async Task PassesAndLeavesNothingElse()
    {
        Write("SnapshotThatWasVerified.PassesAndLeavesNothingElse.verified.yaml", "a: 1\n");

        await Take("a: 1\n");

        Files.ShouldBe(["SnapshotThatWasVerified.PassesAndLeavesNothingElse.verified.yaml"]);
    }

    [Fact]
    public async Task IsComparedAfterLineEndingsAreMadeAlike()
    {
        Write("SnapshotThatWasVerified.IsComparedAfterLineEndingsAreMadeAlike.verified.yaml", "\uFEFFa: 1\nb: 2\nc: 3");

        (await Take("a: 1\r\nb: 2\rc: 3")).ShouldNotBeNull();
    }

    [Theory]
    [InlineData("case", "A: 1")]
    [InlineData("blank", "a: 1 ")]
    [InlineData("missing", "a: ")]
    public async Task FailsOnAnyOtherDifference(string name, string received)
    {
        Write($"SnapshotThatWasVerified.{name}.verified.yaml", "a: 1");

        var message = await FailureOf(Take(received).UseMethodName(name));

        message.ShouldContain("NotEqual:");
        message.ShouldContain($"Received: SnapshotThatWasVerified.{name}.received.yaml\n{received}\nVerified: SnapshotThatWasVerified.{name}.verified.yaml\na: 1\n");
    }

    [Fact]
    public async Task TakesTheReceivedFileOfAnEarlierFailureAway()
    {
        const string Name = "SnapshotThatWasVerified.TakesTheReceivedFileOfAnEarlierFailureAway";
        Write($"{Name}.verified.yaml", "a: 1");
        await FailureOf(Take("a: 2"));
        Files.Count().ShouldBe(2);

        await Take("a: 1");

        Files.ShouldBe([$"{Name}.verified.yaml"]);
    }

    [Fact]
    public async Task FailsForAVerifiedFileThatNoTestAsksFor()
    {
        const string Name = "SnapshotThatWasVerified.FailsForAVerifiedFileThatNoTestAsksFor";
        Write($"{Name}.verified.yaml", "a: 1");
        Write($"{Name}.verified.json", "{}");

        (await FailureOf(Take("a: 1"))).ShouldContain($"Delete:\n  - {Name}.verified.json\n");
    }
}
