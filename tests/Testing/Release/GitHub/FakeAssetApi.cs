namespace LitellmStack.Testing.Release.GitHub;

/// <summary>The part of the fake GitHub that knows files of releases.</summary>
internal sealed class FakeAssetApi(FakeGitHub gitHub)
{
    public FakeAnswer? Answer(FakeRequest request, string[] path) => (request.Method, path) switch
    {
        ("POST", ["releases", var id, "assets"]) => gitHub.Find(request, id) is { } release ? Upload(release, request) : NotFound(),
        ("GET", ["releases", "assets", var id]) => Find(request, id) is var (_, asset) ? Show(asset, request) : NotFound(),
        ("DELETE", ["releases", "assets", var id]) => Find(request, id) is var (release, asset) ? Remove(release, asset) : NotFound(),
        _ => null,
    };

    /// <summary>Where GitHub sends those who download; the address itself is the right to do so.</summary>
    public FakeAnswer Store(FakeRequest request)
    {
        gitHub.TokensGivenAway += request.Token is null ? 0 : 1;
        return gitHub.Releases.SelectMany(release => release.Assets).FirstOrDefault(asset => request.Path == $"storage/{asset.Id}") is { State: "uploaded" } asset
            ? new FakeAnswer(200, asset.Content, "application/octet-stream")
            : NotFound();
    }

    private static FakeAnswer NotFound() => FakeAnswer.Error(404, "Not Found");

    private (FakeRelease Release, FakeAsset Asset)? Find(FakeRequest request, string id) => gitHub.Releases
        .Where(release => !release.IsDraft || request.Token == FakeGitHub.PushToken)
        .SelectMany(release => release.Assets, (release, asset) => ((FakeRelease, FakeAsset)?)(release, asset))
        .FirstOrDefault(found => $"{found!.Value.Item2.Id}" == id);

    private FakeAnswer Show(FakeAsset asset, FakeRequest request) => request.Accept.Contains("octet-stream", StringComparison.Ordinal)
        ? new FakeAnswer(302, default) { Headers = new() { ["Location"] = $"{gitHub.Storage}storage/{asset.Id}" } }
        : FakeAnswer.Json(200, asset.ToJson(gitHub.TellsDigests));

    private FakeAnswer Upload(FakeRelease release, FakeRequest request)
    {
        var name = string.Concat(request.Words["name"].Select(character => char.IsAsciiLetterOrDigit(character) || character is '.' or '_' or '-' ? character : '.'));
        gitHub.ChangesOfPublished += release.IsDraft ? 0 : 1;
        if (release.IsImmutable)
        {
            return FakeAnswer.Error(422, "Cannot upload assets to an immutable release.");
        }

        if (release.Assets.Exists(asset => asset.Name == name))
        {
            return FakeAnswer.Invalid("ReleaseAsset", "already_exists", "name");
        }

        var before = gitHub.Json(release);
        var isCut = gitHub.CutUploads-- > 0;
        var asset = new FakeAsset(gitHub.NextId(), name, isCut ? request.Body[..(request.Body.Length / 2)] : request.Body, isCut ? "starter" : "uploaded");
        release.Assets.Add(asset);
        gitHub.Changes(release, before);
        return isCut ? FakeAnswer.Cut : FakeAnswer.Json(201, asset.ToJson(gitHub.TellsDigests));
    }

    private FakeAnswer Remove(FakeRelease release, FakeAsset asset)
    {
        gitHub.ChangesOfPublished += release.IsDraft ? 0 : 1;
        if (release.IsImmutable)
        {
            return FakeAnswer.Error(422, "Cannot delete asset from an immutable release.");
        }

        var before = gitHub.Json(release);
        release.Assets.Remove(asset);
        gitHub.Changes(release, before);
        return new FakeAnswer(204, default);
    }
}
