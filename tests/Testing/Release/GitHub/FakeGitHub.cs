using System.Text.Json.Nodes;

namespace LitellmStack.Testing.Release.GitHub;

/// <summary>
/// GitHub's REST API for one public repository, in memory, with the semantics that releases stumble over: drafts that readers don't see, names that
/// are taken, uploads that stay unfinished, lists that lag behind, releases that can't be changed any more, limits.
/// </summary>
public sealed class FakeGitHub
{
    public const string Repository = "someone/litellm-stack";
    public const string PushToken = "ghp_canaryCanaryCanaryCanaryCanary0001";
    public const string ReadToken = "ghp_readerReaderReaderReaderReader0002";

    private readonly FakeReleaseApi releases;
    private readonly FakeAssetApi assets;
    private readonly FakeCommitApi commits;
    private long lastId = 1000;

    public FakeGitHub()
    {
        releases = new(this);
        assets = new(this);
        commits = new(this);
    }

    /// <summary>Newest last.</summary>
    public List<FakeRelease> Releases { get; } = [];

    /// <summary>The tags that were pushed, and those that it made itself.</summary>
    public Dictionary<string, FakeTag> Tags { get; } = new(StringComparer.Ordinal);

    /// <summary>"name", "status", "conclusion" of check runs, by commit.</summary>
    public List<JsonObject> CheckRuns { get; } = [];

    /// <summary>"context", "state" of statuses.</summary>
    public List<JsonObject> Statuses { get; } = [];

    public List<JsonObject> PullRequests { get; } = [];

    /// <summary>The release that is shown as the latest.</summary>
    public long? Latest { get; set; }

    /// <summary>The repository's setting: what is published from now on can't be changed.</summary>
    public bool MakesImmutable { get; set; }

    /// <summary>Whether files tell their digests.</summary>
    public bool TellsDigests { get; set; } = true;

    /// <summary>How many reads of the list show a release as it was before a change.</summary>
    public int ListLag { get; set; }

    /// <summary>The most releases on a page of the list, whatever is asked for.</summary>
    public int PageSize { get; set; } = 100;

    /// <summary>How many of the next uploads break off at half of their bytes.</summary>
    public int CutUploads { get; set; }

    /// <summary>Answers instead of the next requests; an answer of null lets one through.</summary>
    public Queue<FakeAnswer?> Troubles { get; } = new();

    /// <summary>What it was asked, in order: "POST repos/someone/litellm-stack/releases".</summary>
    public List<string> Requests { get; } = [];

    /// <summary>Requests to the storage of files that bore a token, which then belongs to someone else.</summary>
    public int TokensGivenAway { get; set; }

    /// <summary>Files that were sent to or removed from what is published already.</summary>
    public int ChangesOfPublished { get; set; }

    /// <summary>Where it is reached; a server sets it.</summary>
    public Uri Root { get; set; } = new("http://127.0.0.1/");

    /// <summary>The same machine under another name, where files are stored.</summary>
    public Uri Storage => new UriBuilder(Root) { Host = "localhost" }.Uri;

    public FakeRelease Add(string tag, string name, bool isDraft = true, params IReadOnlyList<(string Name, byte[] Content)> files)
    {
        var release = new FakeRelease { Id = NextId(), Tag = tag, Name = name, IsDraft = isDraft };
        release.Assets.AddRange(files.Select(file => new FakeAsset(NextId(), file.Name, file.Content)));
        Releases.Add(release);
        return release;
    }

    public FakeAnswer Answer(FakeRequest request)
    {
        Requests.Add(request.ToString());
        if (Troubles.TryDequeue(out var trouble) && trouble is not null)
        {
            return trouble;
        }

        if (request.Path.StartsWith("storage/", StringComparison.Ordinal))
        {
            return assets.Store(request);
        }

        if (request.Token is not (null or PushToken or ReadToken))
        {
            return FakeAnswer.Error(401, "Bad credentials");
        }

        var path = Below(request.Path);
        return path is null ? FakeAnswer.Error(404, "Not Found")
            : request.Method != "GET" && request.Token != PushToken ? FakeAnswer.Error(request.Token is null ? 401 : 403, request.Token is null ? "Requires authentication" : "Resource not accessible by integration")
            : releases.Answer(request, path) ?? assets.Answer(request, path) ?? commits.Answer(request, path) ?? FakeAnswer.Error(404, "Not Found");
    }

    internal long NextId() => ++lastId;

    /// <summary>Drafts are there for those alone who may push.</summary>
    internal FakeRelease? Find(FakeRequest request, string id) =>
        Releases.FirstOrDefault(release => $"{release.Id}" == id && (!release.IsDraft || request.Token == PushToken));

    internal JsonObject Json(FakeRelease release) => release.ToJson(Root, Repository, TellsDigests);

    /// <summary>Remembers what the list shows for a while after a change.</summary>
    internal void Changes(FakeRelease release, JsonObject? before) => (release.Shown, release.StaleReads) = (before, ListLag);

    private static string[]? Below(string path) =>
        ((string[])[$"api/v3/repos/{Repository}/", $"api/uploads/repos/{Repository}/"]).FirstOrDefault(root => path.StartsWith(root, StringComparison.Ordinal)) is { } root
            ? path[root.Length..].Split('/')
            : null;
}
