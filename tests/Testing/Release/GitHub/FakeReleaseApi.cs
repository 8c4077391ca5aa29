using System.Globalization;
using System.Text.Json.Nodes;

namespace LitellmStack.Testing.Release.GitHub;

/// <summary>The part of the fake GitHub that knows releases.</summary>
internal sealed class FakeReleaseApi(FakeGitHub gitHub)
{
    private const int LongestBody = 125_000;

    public FakeAnswer? Answer(FakeRequest request, string[] path) => (request.Method, path) switch
    {
        ("GET", ["releases"]) => List(request),
        ("POST", ["releases"]) => Create(request.Json!),
        ("GET", ["releases", "latest"]) => gitHub.Releases.Find(release => release.Id == gitHub.Latest) is { } latest ? FakeAnswer.Json(200, gitHub.Json(latest)) : NotFound(),
        // Published ones only: a draft has no tag of its own for GitHub.
        ("GET", ["releases", "tags", var tag]) => gitHub.Releases.Find(release => release.Tag == tag && !release.IsDraft) is { } tagged ? FakeAnswer.Json(200, gitHub.Json(tagged)) : NotFound(),
        ("GET", ["releases", var id]) => gitHub.Find(request, id) is { } release ? FakeAnswer.Json(200, gitHub.Json(release)) : NotFound(),
        ("PATCH", ["releases", var id]) => gitHub.Find(request, id) is { } release ? Edit(release, request.Json!) : NotFound(),
        _ => null,
    };

    private static FakeAnswer NotFound() => FakeAnswer.Error(404, "Not Found");

    private FakeAnswer List(FakeRequest request)
    {
        var size = Math.Min(Number(request, "per_page", 30), gitHub.PageSize);
        var page = Number(request, "page", 1);
        var shown = gitHub.Releases.AsEnumerable().Reverse().Select(Shown).OfType<JsonObject>()
            .Where(release => request.Token == FakeGitHub.PushToken || !release["draft"]!.GetValue<bool>()).ToList();
        var answer = FakeAnswer.Json(200, new JsonArray([.. shown.Skip((page - 1) * size).Take(size).Select(release => release.DeepClone())]));
        return page * size >= shown.Count ? answer : answer with
        {
            Headers = new() { ["Link"] = $"<{gitHub.Root}api/v3/repositories/1/releases?per_page={size}&page={page + 1}>; rel=\"next\"" },
        };
    }

    private JsonObject? Shown(FakeRelease release) => release.StaleReads-- > 0 ? release.Shown : gitHub.Json(release);

    private FakeAnswer Create(JsonNode words)
    {
        var release = new FakeRelease { Id = gitHub.NextId(), Tag = Text(words, "tag_name") ?? "" };
        if (Refusal(release, words) is { } refusal)
        {
            return refusal;
        }

        gitHub.Releases.Add(release);
        gitHub.Changes(release, before: null);
        release.IsDraft = words["draft"]?.GetValue<bool>() == true;
        Apply(release, words);
        return FakeAnswer.Json(201, gitHub.Json(release));
    }

    private FakeAnswer Edit(FakeRelease release, JsonNode words)
    {
        if (Refusal(release, words) is { } refusal)
        {
            return refusal;
        }

        gitHub.Changes(release, gitHub.Json(release));
        if (words["draft"]?.GetValue<bool>() is { } draft)
        {
            release.IsDraft = draft;
        }

        Apply(release, words);
        return FakeAnswer.Json(200, gitHub.Json(release));
    }

    private FakeAnswer? Refusal(FakeRelease release, JsonNode words)
    {
        var becomesPublic = words["draft"]?.GetValue<bool>() == false;
        return Text(words, "body") is { Length: > LongestBody } ? FakeAnswer.Invalid("Release", "custom", "body", $"body is too long (maximum is {LongestBody} characters)")
            : becomesPublic && gitHub.Releases.Exists(other => other != release && !other.IsDraft && other.Tag == release.Tag) ? FakeAnswer.Invalid("Release", "already_exists", "tag_name")
            : null;
    }

    private void Apply(FakeRelease release, JsonNode words)
    {
        release.Tag = Text(words, "tag_name") ?? release.Tag;
        release.Name = Text(words, "name") ?? release.Name;
        release.Body = Text(words, "body") ?? release.Body;
        release.Target = Text(words, "target_commitish") ?? release.Target;
        release.IsPrerelease = words["prerelease"]?.GetValue<bool>() ?? release.IsPrerelease;
        if (release.IsDraft)
        {
            return;
        }

        // GitHub makes the tag that it does not have, and a bare one.
        gitHub.Tags.TryAdd(release.Tag, new FakeTag(release.Target, IsAnnotated: false));
        release.IsImmutable |= gitHub.MakesImmutable;
        if (Text(words, "make_latest") == "true")
        {
            gitHub.Latest = release.Id;
        }
    }

    private static string? Text(JsonNode words, string name) => words[name]?.ToString();

    private static int Number(FakeRequest request, string name, int otherwise) =>
        request.Words.TryGetValue(name, out var text) && int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var number) ? number : otherwise;
}
