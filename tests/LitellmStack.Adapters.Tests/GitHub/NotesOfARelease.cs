using LitellmStack.Ports;
using LitellmStack.Release;
using LitellmStack.Testing.Release.GitHub;

namespace LitellmStack.Adapters.Tests.GitHub;

public sealed class NotesOfARelease(FakeGitHubServer server) : IClassFixture<FakeGitHubServer>
{
    private readonly PublishScene scene = new(server);

    [Fact]
    public async Task AreTheChangelogsSectionAndHowToVerify()
    {
        await scene.Run();

        scene.TheRelease.Body.ShouldBe("""
            ### Added

            - A model.

            ## Verify the files

            All of them were made from the commit `4f05ac9d00000000000000000000000000000001`.

            ```
            sha256sum -c SHA256SUMS
            gh attestation verify SHA256SUMS --repo someone/litellm-stack
            ```

            `bash scripts/verify_bundle.sh FOLDER` in the unpacked bundle also names files that SHA256SUMS does not list.

            """.ReplaceLineEndings("\n"));
    }

    [Theory]
    [InlineData(124_000)]
    [InlineData(125_000)]
    [InlineData(400_000)]
    public async Task AreNeverLongerThanGitHubTakes(int length)
    {
        scene.Git.Changelog = Changelog(length, "- An entry of some length, told at length.\n");

        (await scene.Run()).ShouldBe(ExitCode.Done, scene.Transcript.Text);

        var notes = scene.TheRelease.Body;
        notes.Length.ShouldBeInRange(100_000, PublishedNotes.LongestText);
        notes.ShouldContain("sha256sum -c SHA256SUMS");
        notes.Contains("[the whole section](https://github.com/someone/litellm-stack/blob/v1.4.0/CHANGELOG.md)", StringComparison.Ordinal).ShouldBe(length > 124_800);
        notes.Split('\n').Where(line => line.StartsWith("- An", StringComparison.Ordinal)).ShouldAllBe(line => line == "- An entry of some length, told at length.");
    }

    [Fact]
    public async Task ThatAreCutInCodeCloseIt()
    {
        scene.Git.Changelog = Changelog(200_000, "code code code\n", "```\n", "```\n");

        (await scene.Run()).ShouldBe(ExitCode.Done, scene.Transcript.Text);

        var section = scene.TheRelease.Body.Split("## Verify")[0];
        section.Split('\n').Count(line => line.StartsWith("```", StringComparison.Ordinal)).ShouldBe(2);
        section.ShouldEndWith("CHANGELOG.md).*\n\n");
    }

    /// <summary>Another run is not needed for a blank or a line end that GitHub keeps in another form.</summary>
    [Fact]
    public async Task AreKnownAgainInTheFormThatGitHubKeeps()
    {
        scene.GitHub.CutUploads = 100;
        await scene.Run();
        scene.GitHub.CutUploads = 0;
        scene.TheRelease.Body = scene.TheRelease.Body.Replace("\n", "\r\n", StringComparison.Ordinal).TrimEnd();
        scene.GitHub.Requests.Clear();

        await scene.Run();

        scene.Written.Count(request => request.StartsWith("PATCH", StringComparison.Ordinal)).ShouldBe(1);
    }

    private static string Changelog(int length, string line, string before = "", string after = "") =>
        $"# Changelog\n\n## [1.4.0] - 2026-01-02\n\n### Added\n\n{before}{string.Concat(Enumerable.Repeat(line, length / line.Length))}{after}";
}
