using LitellmStack.Changelog;
using LitellmStack.Operations;
using LitellmStack.Ports;
using LitellmStack.Testing;
using LitellmStack.Testing.Release;

namespace LitellmStack.Tests.Release;

public sealed class ChangelogOnTheCommandLine
{
    private readonly ReleaseWorld world = new ReleaseWorld(new FakeGitStage(), new Calls()).Grow();

    [Fact]
    public async Task ShowsWhatIsUnreleased()
    {
        (await world.ChangelogIs(new(null, [], Checks: false))).ShouldBe(ExitCode.Done);
        world.Transcript.Text.ShouldBe("### Added\n\n- A second model.\n\n### Fixed\n\n- The first one.\n");
    }

    [Theory]
    [InlineData("1.3.0")]
    [InlineData("v1.3.0")]
    public async Task ShowsAVersion(string version)
    {
        (await world.ChangelogIs(new(version, [], Checks: false))).ShouldBe(ExitCode.Done);
        world.Transcript.Text.ShouldBe("### Added\n\n- A gateway.\n");
    }

    [Fact]
    public async Task NamesTheVersionsWhereOneIsNotThere()
    {
        (await world.ChangelogIs(new("2.0.0", [], Checks: false))).ShouldBe(ExitCode.NotRight);
        world.Transcript.Text.ShouldContain("It has: 1.3.0.");
    }

    [Fact]
    public async Task AddsEntriesOfSeveralSections()
    {
        var request = ChangelogRequest.Of(null, checks: true, "A third model.", null, null, "The first one.", null, null);
        request.Entries.ShouldBe([(ChangeKind.Added, "A third model."), (ChangeKind.Removed, "The first one.")]);
        (await world.ChangelogIs(request)).ShouldBe(ExitCode.Done, world.Transcript.Text);
        world.Text(ReleaseWorld.Changelog).ShouldContain("- A second model.\n- A third model.\n\n### Removed\n\n- The first one.\n\n### Fixed\n");
    }

    [Fact]
    public async Task AddsNothingInADryRun()
    {
        var before = world.Text(ReleaseWorld.Changelog);
        (await world.ChangelogIs(new(null, [(ChangeKind.Added, "x")], Checks: false), dry: true)).ShouldBe(ExitCode.Done);
        world.Text(ReleaseWorld.Changelog).ShouldBe(before);
    }

    [Fact]
    public async Task AddsAllOrNothing()
    {
        var before = world.Text(ReleaseWorld.Changelog);
        (await world.ChangelogIs(new(null, [(ChangeKind.Added, "x"), (ChangeKind.Fixed, " ")], Checks: false))).ShouldBe(ExitCode.NotRight);
        world.Text(ReleaseWorld.Changelog).ShouldBe(before);
    }

    [Fact]
    public async Task ChecksTheFile()
    {
        world.Write(ReleaseWorld.Changelog, "# Changelog\n\n## 1.0\n\n- x\n");
        (await world.ChangelogIs(new(null, [], Checks: true))).ShouldBe(ExitCode.NotRight);
        world.Transcript.Text.ShouldContain("changelog/version-form");
    }

    [Fact]
    public async Task TakesOneThingAtATime() =>
        (await world.ChangelogIs(new("1.3.0", [(ChangeKind.Added, "x")], Checks: false))).ShouldBe(ExitCode.WrongUse);
}
