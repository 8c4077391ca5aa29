using System.Text;

using LitellmStack.Release;
using LitellmStack.Release.Bundling;
using LitellmStack.Testing;
using LitellmStack.Testing.Ports;
using LitellmStack.Testing.Release;

using Semver;

namespace LitellmStack.Tests.Release.Bundling;

/// <summary>Files of a release that Bundle made before PublishRelease asks for them.</summary>
public sealed class BundleThatIsThere
{
    private const string Program = "artifacts/litellm-stack-1.2.3-linux-x64.tar.gz";
    private const string Remedy = "Other files than those that were made and perhaps attested are not published. Remove 'artifacts/', make the files with './build.sh Bundle', then run it again.";

    private static readonly SemVersion Version = new(1, 2, 3);

    private readonly FakeFiles disk = new();

    [Fact]
    public async Task IsTakenWithoutCompilingAnything()
    {
        var made = await Write();

        var taken = (await Compare()).ShouldBeOfType<BundleAnswer.Made>().Files;

        taken.Select(file => (file.Name, file.Sha256)).ShouldBe(made.Select(file => (file.Name, file.Sha256)));
    }

    [Fact]
    public async Task IsRefusedWithBothDigestsWhereTheCommitIsAnother()
    {
        var made = await Write();
        var edited = Fixture.Files;
        edited["build.sh"] += "echo edited\n";
        var other = (await Fixture.Bundles(edited))[0];

        var reasons = (await Compare(edited)).ShouldBeOfType<BundleAnswer.Refused>().Reasons;

        reasons[0].ShouldBe($"'artifacts/litellm-stack-1.2.3.tar.gz' has the sha256 {made[0].Sha256}; of the tagged commit it would be {other.Sha256}.");
        reasons.Count.ShouldBe(5);
        reasons[^1].ShouldBe(Remedy);
    }

    [Fact]
    public async Task IsRefusedWhereAFileWasAddedToTheProgramsBundle()
    {
        await Write();
        var bundles = await Fixture.Bundles(new Dictionary<string, string>(Fixture.Files) { ["config/added"] = "by someone" });
        disk.Write(Program, bundles[1].Content.Span, isPrivate: false);

        var reasons = (await Compare()).ShouldBeOfType<BundleAnswer.Refused>().Reasons;

        reasons.ShouldContain(reason => reason.StartsWith($"'{Program}' has the sha256 {bundles[1].Sha256}; of the tagged commit it would be ", StringComparison.Ordinal));
    }

    [Theory]
    [InlineData("artifacts/litellm-stack-1.2.3.tar.gz")]
    [InlineData("artifacts/sbom.cdx.json")]
    [InlineData(Program)]
    public async Task IsRefusedWhereAFileIsGone(string path)
    {
        await Write();
        disk.Delete(path);

        (await Compare()).ShouldBeOfType<BundleAnswer.Refused>().Reasons[0].ShouldStartWith($"'{path}' is gone");
    }

    [Fact]
    public async Task IsRefusedWhereTheProgramsArchiveIsNone()
    {
        await Write();
        disk[Program] = "no archive";

        (await Compare()).ShouldBeOfType<BundleAnswer.Refused>().Reasons[0].ShouldStartWith($"'{Program}' is no archive with a program; its sha256 is ");
    }

    [Fact]
    public async Task IsNoneWhereItsListWasNotWritten()
    {
        await Write();
        disk.Delete("artifacts/SHA256SUMS");

        new BundleFolder(disk).Find(Version).ShouldBeNull();
    }

    [Fact]
    public async Task IsNoneWhereItIsAnotherVersions()
    {
        await Write();

        new BundleFolder(disk).Find(new SemVersion(1, 2, 4)).ShouldBeNull();
    }

    [Fact]
    public async Task LosesItsListBeforeItsFilesAreWrittenOver()
    {
        var made = await Write();
        var calls = new Calls();
        var stopped = new FakeFiles(calls);
        new BundleFolder(stopped).Write(made);
        calls.DieAfter(2);

        Should.Throw<Killed>(() => new BundleFolder(stopped).Write(made));

        new BundleFolder(stopped).Find(Version).ShouldBeNull();
    }

    private async Task<IReadOnlyList<BundleFile>> Write()
    {
        var files = await Fixture.Bundles();
        new BundleFolder(disk).Write(files);
        Encoding.UTF8.GetString(disk.Read("artifacts/SHA256SUMS")).ShouldNotBeEmpty();
        return files;
    }

    private Task<BundleAnswer> Compare(IReadOnlyDictionary<string, string>? commit = null) => new BundleFolder(disk).Find(Version).ShouldNotBeNull()
        .Compare(new CommitInMemory(commit ?? Fixture.Files), CommitInMemory.Id, Version, Fixture.Time, new CollectedProgress<string>(), CancellationToken.None);
}
