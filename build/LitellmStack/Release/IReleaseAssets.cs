namespace LitellmStack.Release;

/// <summary>The files of a release. Bytes are in memory: a bundle has some ten megabytes.</summary>
public interface IReleaseAssets
{
    /// <summary>Uploads a file; one of that name is an error.</summary>
    Task Upload(long releaseId, string name, ReadOnlyMemory<byte> content, CancellationToken cancellation);

    Task<byte[]> Download(long assetId, CancellationToken cancellation);

    /// <summary>Removes a file from a draft; never call it for a published release.</summary>
    Task Remove(long assetId, CancellationToken cancellation);
}
