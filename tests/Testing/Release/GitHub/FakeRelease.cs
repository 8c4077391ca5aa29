using System.Text.Json.Nodes;

namespace LitellmStack.Testing.Release.GitHub;

/// <summary>A release on the fake GitHub.</summary>
public sealed class FakeRelease
{
    public required long Id { get; init; }

    public required string Tag { get; set; }

    public string Name { get; set; } = "";

    public string Body { get; set; } = "";

    public string Target { get; set; } = "main";

    public bool IsDraft { get; set; } = true;

    public bool IsPrerelease { get; set; }

    public bool IsImmutable { get; set; }

    public List<FakeAsset> Assets { get; } = [];

    /// <summary>How often the list still shows <see cref="Shown"/> instead of what is.</summary>
    internal int StaleReads { get; set; }

    /// <summary>What a list that lags behind shows; nothing where the release was not there yet.</summary>
    internal JsonObject? Shown { get; set; }

    internal JsonObject ToJson(Uri root, string repository, bool hasDigests) => new()
    {
        ["id"] = Id,
        ["tag_name"] = Tag,
        ["target_commitish"] = Target,
        ["name"] = Name,
        ["body"] = Body,
        ["draft"] = IsDraft,
        ["prerelease"] = IsPrerelease,
        ["immutable"] = IsImmutable,
        ["html_url"] = $"{root}{repository}/releases/{(IsDraft ? $"tag/untagged-{Id}" : $"tag/{Tag}")}",
        ["upload_url"] = $"{root}api/uploads/repos/{repository}/releases/{Id}/assets{{?name,label}}",
        ["assets"] = new JsonArray([.. Assets.Select(asset => (JsonNode)asset.ToJson(hasDigests))]),
    };
}
