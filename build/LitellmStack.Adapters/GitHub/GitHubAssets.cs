using LitellmStack.Release;

namespace LitellmStack.Adapters.GitHub;

/// <summary>Files of releases over Octokit.</summary>
public sealed class GitHubAssets(GitHubConnection gitHub) : IReleaseAssets
{
    private const string Right = "contents: write";
    private const string Binary = "application/octet-stream";

    public async Task Upload(long releaseId, string name, ReadOnlyMemory<byte> content, CancellationToken cancellation)
    {
        // Where uploads go is GitHub's to say: another host on github.com, another path on an Enterprise.
        var template = (await GitHubReleases.Raw(gitHub, releaseId, cancellation)).UploadUrl;
        var address = new Uri($"{template.Split('{')[0]}?name={Uri.EscapeDataString(name)}");
        await gitHub.Write($"take the file '{name}'", Right, isRepeatable: false, async () =>
        {
            using var stream = new MemoryStream(content.ToArray(), writable: false);
            return await gitHub.Connection.Post<RawAsset>(address, stream, null, Binary, GitHubConnection.CallLimit, cancellation);
        }, cancellation);
    }

    public Task<byte[]> Download(long assetId, CancellationToken cancellation) => gitHub.Read($"hand out the file {assetId}", async () =>
    {
        var answer = await gitHub.Connection.Get<object>(gitHub.Of($"releases/assets/{assetId}"), null, Binary);
        switch (answer.HttpResponse.Body)
        {
            case byte[] bytes:
                return bytes;
            case Stream stream:
                await using (stream)
                {
                    using var copy = new MemoryStream();
                    await stream.CopyToAsync(copy, cancellation);
                    return copy.ToArray();
                }

            default:
                throw new IOException($"a file of the type '{answer.HttpResponse.ContentType}' instead of '{Binary}'");
        }
    }, cancellation);

    public Task Remove(long assetId, CancellationToken cancellation) =>
        gitHub.Write($"remove the file {assetId} from a draft", Right, isRepeatable: true, async () =>
        {
            try
            {
                return await gitHub.Connection.Delete(gitHub.Of($"releases/assets/{assetId}"));
            }
            catch (Octokit.NotFoundException e)
            {
                // A removal whose answer got lost, or someone else's.
                return e.StatusCode;
            }
        }, cancellation);
}
