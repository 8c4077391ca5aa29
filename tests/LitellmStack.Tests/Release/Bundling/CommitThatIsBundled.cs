using LitellmStack.Operations;
using LitellmStack.Ports;
using LitellmStack.Release;
using LitellmStack.Release.Bundling;
using LitellmStack.Testing.Plans;
using LitellmStack.Testing.Ports;
using LitellmStack.Testing.Release;

namespace LitellmStack.Tests.Release.Bundling;

public sealed class CommitThatIsBundled
{
    private static readonly string Elsewhere = new('e', 40);
    private static readonly RepositoryFacts Clean = new CommitInMemory(Fixture.Files).Facts;

    [Fact]
    public void IsTheReleaseThatItsHighestTagNames()
    {
        var facts = Clean with { Tags = [Tag("v1.9.0"), Tag("v1.10.0"), Tag("nightly"), Tag("v2.0.0", Elsewhere)] };

        BundledCommit.Choose(facts, null, isLocal: false).ShouldBeOfType<BundledCommit.Chosen>().Version.ToString().ShouldBe("1.10.0");
    }

    [Theory]
    [InlineData(null, false, "The commit cccccccccccc has no tag of a release. Check one out, or bundle this commit with '--version X.Y.Z --local'.", false)]
    [InlineData("1.0.0", false, "There is no tag 'v1.0.0', so 1.0.0 is no release. 'Release' makes one; '--local' bundles cccccccccccc without.", false)]
    [InlineData("2.0.0", false, "The tag 'v2.0.0' is at eeeeeeeeeeee, but cccccccccccc is checked out. Check out the tag, then run it again.", false)]
    [InlineData("2.0.0", true, "The tag 'v2.0.0' is at eeeeeeeeeeee, but cccccccccccc is checked out. Check out the tag, then run it again.", false)]
    [InlineData(null, true, "'--local' bundles a commit that has no tag, so its version is not known. Give it with '--version'.", true)]
    [InlineData("v1.0.0", true, "'v1.0.0' is not written as Semantic Versioning asks. Write '1.0.0'.", true)]
    public void IsRefusedWithoutATagOfItsOwn(string? version, bool isLocal, string reason, bool isWrongUse) =>
        BundledCommit.Choose(Clean with { Tags = [Tag("v2.0.0", Elsewhere)] }, version, isLocal).ShouldBe(new BundledCommit.Refused(reason, isWrongUse));

    [Fact]
    public void IsRefusedBesideChangesThatAreNotInIt() => BundledCommit.Choose(Clean with { Dirty = ["a", "b", "c", "d"] }, "1.0.0", isLocal: true).ShouldBe(
        new BundledCommit.Refused("Files differ from the commit cccccccccccc, and a bundle is made from a commit: 'a', 'b', 'c' and 1 more. Commit them or take them away."));

    [Fact]
    public async Task IsWrittenAsItsFilesWithTheListOfDigestsLast()
    {
        var files = new FakeFiles();
        var transcript = new RecordingTranscript();

        var code = await Operation(Clean, files, transcript).Run(new("1.2.3", IsLocal: true), CancellationToken.None);

        code.ShouldBe(ExitCode.Done);
        files.List("artifacts").ShouldBe(
            ["artifacts/SHA256SUMS", "artifacts/litellm-stack-1.2.3-linux-x64.tar.gz", "artifacts/litellm-stack-1.2.3.tar.gz", "artifacts/sbom.cdx.json"]);
        transcript.Lines[^2].ShouldContain("SHA256SUMS");
    }

    [Fact]
    public async Task WritesNothingWhereItIsRefused()
    {
        var files = new FakeFiles();

        var code = await Operation(Clean, files, new RecordingTranscript()).Run(new(null, IsLocal: false), CancellationToken.None);

        code.ShouldBe(ExitCode.NotRight);
        files.List("artifacts").ShouldBeEmpty();
    }

    private static BundleOperation Operation(RepositoryFacts facts, FakeFiles files, RecordingTranscript transcript)
    {
        var git = new CommitInMemory(Fixture.Files) { Facts = facts };
        return new(new(git, new Bundler(git, new StandInProgram()), files, transcript, TimeProvider.System));
    }

    private static TagFacts Tag(string name, string? commit = null) => new(name, commit ?? CommitInMemory.Id, IsAnnotated: true, IsReachable: true);
}
