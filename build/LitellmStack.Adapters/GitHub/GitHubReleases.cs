using System.Globalization;

using LitellmStack.Release;

using Octokit;

namespace LitellmStack.Adapters.GitHub;

/// <summary>Releases over Octokit.</summary>
public sealed class GitHubReleases(GitHubConnection gitHub) : IReleases
{
    private const string Right = "contents: write";

    public async Task<IReadOnlyList<ForgeRelease>> All(CancellationToken cancellation)
    {
        var all = new List<ForgeRelease>();
        for (var page = 1; ; page++)
        {
            var words = new Dictionary<string, string> { ["per_page"] = "100", ["page"] = page.ToString(CultureInfo.InvariantCulture) };
            var answer = await gitHub.Read("list the releases", () => gitHub.Connection.Get<List<RawRelease>>(gitHub.Of("releases"), words), cancellation);
            all.AddRange(answer.Body.Select(release => release.ToRelease()));
            if (answer.HttpResponse.ApiInfo.GetNextPageUrl() is null)
            {
                return all;
            }
        }
    }

    public async Task<ForgeRelease> ById(long id, CancellationToken cancellation) => (await Raw(gitHub, id, cancellation)).ToRelease();

    public async Task<ForgeRelease> Draft(ReleaseWords words, CancellationToken cancellation)
    {
        var draft = new NewRelease(words.Tag) { TargetCommitish = words.Commit, Name = words.Title, Body = words.Notes, Draft = true, Prerelease = words.IsPrerelease };
        var answer = await gitHub.Write($"make a draft for '{words.Tag}'", Right, isRepeatable: false, () => gitHub.Connection.Post<RawRelease>(gitHub.Of("releases"), draft, null, null), cancellation);
        return answer.Body.ToRelease();
    }

    public async Task<ForgeRelease> Edit(long id, ReleaseWords words, bool publish, CancellationToken cancellation)
    {
        var update = new ReleaseUpdate
        {
            TagName = words.Tag,
            Name = words.Title,
            Body = words.Notes,
            Prerelease = words.IsPrerelease,
            Draft = publish ? false : null,
            MakeLatest = publish ? words.IsLatest ? MakeLatestQualifier.True : MakeLatestQualifier.False : null,
        };
        var what = $"{(publish ? "publish" : "change")} the release '{words.Tag}'";
        var answer = await gitHub.Write(what, Right, isRepeatable: true, () => gitHub.Connection.Patch<RawRelease>(gitHub.Of($"releases/{id}"), update), cancellation);
        return answer.Body.ToRelease();
    }

    internal static async Task<RawRelease> Raw(GitHubConnection gitHub, long id, CancellationToken cancellation) =>
        (await gitHub.Read($"show the release {id}", () => gitHub.Connection.Get<RawRelease>(gitHub.Of($"releases/{id}"), null), cancellation)).Body;
}
