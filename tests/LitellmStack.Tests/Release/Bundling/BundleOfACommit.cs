using System.Text;

using LitellmStack.Release;

namespace LitellmStack.Tests.Release.Bundling;

public sealed class BundleOfACommit
{
    /// <summary>Of the fixture's source bundle since the first day. Another one means that every bundle made so far can't be made again.</summary>
    private const string Digest = "15bde792d1e8ab42736df9168ed7d47fc5ac70853bfa647e94238c8be9a60bb6";

    [Fact]
    public async Task HasTheSameBytesAsEver() => (await Fixture.Bundles())[0].Sha256.ShouldBe(Digest);

    [Fact]
    public async Task HoldsWhatThePatternsNameInOneFolder() => Fixture.Entries((await Fixture.Bundles())[0]).Select(entry => entry.Name).ShouldBe(
    [
        "litellm-stack-1.2.3/Directory.Packages.props",
        "litellm-stack-1.2.3/build.sh",
        "litellm-stack-1.2.3/compose/docker-compose.yml",
        "litellm-stack-1.2.3/compose/sandbox/docker-compose.yml",
        "litellm-stack-1.2.3/config/models.yml",
        "litellm-stack-1.2.3/config/stack.yml",
    ]);

    [Fact]
    public async Task SaysNothingOfTheMachineThatMadeIt() => Fixture.Entries((await Fixture.Bundles())[0]).ShouldAllBe(
        entry => entry.Owner == "0:0::" && entry.Time == Fixture.Time && (int)entry.Mode == (entry.Name.EndsWith(".sh", StringComparison.Ordinal) ? 0x1ED : 0x1A4));

    [Fact]
    public async Task HoldsEveryFileAsItWasCommitted()
    {
        foreach (var entry in Fixture.Entries((await Fixture.Bundles())[0]))
        {
            entry.Text.ShouldBe(Fixture.Files[entry.Name["litellm-stack-1.2.3/".Length..]], entry.Name);
        }
    }

    [Fact]
    public async Task LeavesOutTestsWhateverAPatternSays()
    {
        var files = Fixture.Files;
        files["config/stack.yml"] += "  - '**'\n";

        Fixture.Entries((await Fixture.Bundles(files))[0]).ShouldNotContain(entry => entry.Name.Contains("tests/", StringComparison.Ordinal));
    }

    [Fact]
    public async Task HasTheProgramInItsSecondForm()
    {
        var bundles = await Fixture.Bundles();

        bundles.Select(file => file.Name).ShouldBe(["litellm-stack-1.2.3.tar.gz", "litellm-stack-1.2.3-linux-x64.tar.gz", "sbom.cdx.json", "SHA256SUMS"]);
        var more = Fixture.Entries(bundles[1]).Except(Fixture.Entries(bundles[0])).ToList();
        more.Select(entry => (entry.Name, (int)entry.Mode)).ShouldBe(
        [
            ("litellm-stack-1.2.3/program/linux-x64/_build", 0x1ED),
            ("litellm-stack-1.2.3/program/linux-x64/_build.deps.json", 0x1A4),
            ("litellm-stack-1.2.3/program/linux-x64/origin", 0x1A4),
        ]);
        more[^1].Text.ShouldBe($"1.2.3\nsubset\n{new string('c', 40)}\n");
    }

    [Fact]
    public async Task IsListedWithTheOthersByDigest()
    {
        var bundles = await Fixture.Bundles();

        Encoding.ASCII.GetString(bundles[^1].Content.Span).ShouldBe(
            $"{bundles[1].Sha256}  litellm-stack-1.2.3-linux-x64.tar.gz\n{bundles[0].Sha256}  litellm-stack-1.2.3.tar.gz\n{bundles[2].Sha256}  sbom.cdx.json\n");
    }

    [Theory]
    [InlineData(78, true)]
    [InlineData(79, true)]
    [InlineData(100, true)]
    [InlineData(101, false)]
    public async Task TakesNamesAsLongAsTheArchiveDoes(int length, bool isTaken)
    {
        var path = $"config/{new string('n', length)}";
        var files = Fixture.Files;
        files[path] = "";

        var answer = await Fixture.Make(files);

        if (isTaken)
        {
            Fixture.Entries(((BundleAnswer.Made)answer).Files[0]).ShouldContain(entry => entry.Name == $"litellm-stack-1.2.3/{path}");
        }
        else
        {
            answer.ShouldBeOfType<BundleAnswer.Refused>().Reasons.ShouldHaveSingleItem().ShouldStartWith($"'{path}' is too long for the archive");
        }
    }

    [Fact]
    public async Task IsNotMadeWhereAPatternNamesNothing()
    {
        var files = Fixture.Files;
        files["config/stack.yml"] += "  - scripts/**\n";

        (await Fixture.Make(files)).ShouldBeOfType<BundleAnswer.Refused>().Reasons
            .ShouldBe(["config/stack.yml: the pattern 'scripts/**' of 'bundle' names no file of the commit. Mend it or take it out."]);
    }

    [Theory]
    [InlineData(0)]
    [InlineData(511)]
    [InlineData(512)]
    [InlineData(513)]
    [InlineData(65535 * 3)]
    public async Task HoldsFilesOfAnySize(int size)
    {
        var files = Fixture.Files;
        files["config/large"] = new string('x', size);

        Fixture.Entries((await Fixture.Bundles(files))[0]).Single(entry => entry.Name.EndsWith("/large", StringComparison.Ordinal)).Text.Length.ShouldBe(size);
    }
}
