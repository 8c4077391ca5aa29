using System.Security.Cryptography;
using System.Text;

using LitellmStack.Adapters.GitHub;
using LitellmStack.Operations;
using LitellmStack.Plans;
using LitellmStack.Ports;
using LitellmStack.Release;
using LitellmStack.Testing;
using LitellmStack.Testing.Plans;
using LitellmStack.Testing.Ports;
using LitellmStack.Testing.Release;
using LitellmStack.Testing.Release.GitHub;

using Semver;

namespace LitellmStack.Adapters.Tests.GitHub;

/// <summary>A tag that was pushed, a fake GitHub, and the program between them: the real plan over the real Octokit.</summary>
internal sealed class PublishScene
{
    private readonly FakeGitHubServer server;

    public PublishScene(FakeGitHubServer server, string tag = "v1.4.0")
    {
        this.server = server;
        Tag = tag;
        Git = new GitOfATag(GitHub, tag);
        GitHub.Tags[tag] = new FakeTag(GitOfATag.Commit, IsAnnotated: true);
        server.Serve(GitHub);
    }

    public string Tag { get; }

    public FakeGitHub GitHub { get; } = new();

    public GitOfATag Git { get; }

    /// <summary>The clone's own files.</summary>
    public FakeFiles Disk { get; } = new();

    public Calls Calls { get; } = new();

    public RecordingTranscript Transcript { get; } = new();

    public LeapingClock Clock { get; } = new();

    public string? Token { get; set; } = FakeGitHub.PushToken;

    public int TestsRun { get; private set; }

    /// <summary>What happens in the world while the tests of the tag run.</summary>
    public Action DuringTests { get; set; } = () => { };

    /// <summary>How the tests of the tag end.</summary>
    public Outcome OfTests { get; set; } = new Outcome.Done("all passed");

    public List<BundleFile> Files { get; } = [File("litellm-stack-1.4.0.tar.gz", "sources"), File("SHA256SUMS", "sums"), File("sbom.cdx.json", "{}")];

    public FakeRelease TheRelease => GitHub.Releases.Where(release => release.Tag == Tag).ShouldHaveSingleItem();

    public IEnumerable<string> Written => GitHub.Requests.Where(request => !request.StartsWith("GET ", StringComparison.Ordinal));

    /// <summary>What keeps the commit from being bundled.</summary>
    public List<string> Refused { get; } = [];

    public static BundleFile File(string name, string content)
    {
        var bytes = Encoding.UTF8.GetBytes(content);
        return new(name, bytes, Convert.ToHexStringLower(SHA256.HashData(bytes)));
    }

    /// <summary>One run of the program: a process of its own with a connection of its own.</summary>
    public async Task<ExitCode> Run(bool isDryRun = false)
    {
        using var connection = Connect();
        var operation = new PublishReleaseOperation(new(
            Git, new GitHubReleases(connection), new GitHubAssets(connection), new Bundler(this), Disk, Test, new("someone", "litellm-stack"), new("https://github.com/"), Transcript, Clock, isDryRun));
        try
        {
            return await operation.Run(Tag, CancellationToken.None);
        }
        catch (OutsideWorldException e)
        {
            // As the program does it at its edge.
            Transcript.Write("failed", $"{e.Message}\n{e.Remedy}");
            return ExitCode.OutsideWorld;
        }
    }

    public GitHubConnection Connect() =>
        new(GitHubAddress.Read(server.Api.ToString()), new("someone", "litellm-stack"), GitHubToken.Of(name => name == "GITHUB_TOKEN" ? Token : null), Clock, () => new FaultyWire(Calls));

    /// <summary>Everyone sees one release with these very bytes.</summary>
    public void ShouldBePublished()
    {
        TheRelease.IsDraft.ShouldBeFalse();
        TheRelease.Assets.Select(asset => $"{asset.Name} {asset.State} {asset.Digest}").ShouldBe(Files.Select(file => $"{file.Name} uploaded sha256:{file.Sha256}"), ignoreOrder: true);
        GitHub.Tags[Tag].ShouldBe(new FakeTag(GitOfATag.Commit, IsAnnotated: true));
        GitHub.TokensGivenAway.ShouldBe(0);
        GitHub.ChangesOfPublished.ShouldBe(0);
    }

    private Task<Outcome> Test(IProgress<string> progress, CancellationToken cancellation)
    {
        TestsRun++;
        DuringTests();
        return Task.FromResult(OfTests);
    }

    private sealed class Bundler(PublishScene scene) : IBundler
    {
        public Task<BundleAnswer> Make(string commit, SemVersion version, DateTimeOffset time, IProgress<string> progress, CancellationToken cancellation) =>
            Task.FromResult<BundleAnswer>(scene.Refused.Count > 0 ? new BundleAnswer.Refused(scene.Refused) : new BundleAnswer.Made([.. scene.Files]));
    }
}
