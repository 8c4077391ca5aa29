using LitellmStack.Release;

namespace LitellmStack.Adapters.GitHub;

/// <summary>GitHub's own words for a release; Octokit 14 has neither 'immutable' nor 'digest', and asset ids of 32 bits.</summary>
internal sealed class RawRelease
{
    public long Id { get; set; }

    public string TagName { get; set; } = "";

    public string? Name { get; set; }

    public string? Body { get; set; }

    public bool Draft { get; set; }

    public bool Prerelease { get; set; }

    public bool Immutable { get; set; }

    public string HtmlUrl { get; set; } = "";

    public string UploadUrl { get; set; } = "";

    public List<RawAsset> Assets { get; set; } = [];

    public ForgeRelease ToRelease() =>
        new(Id, TagName, Name ?? "", Body ?? "", Draft, Prerelease, Immutable, new Uri(HtmlUrl), [.. Assets.Select(asset => asset.ToAsset())]);
}
