namespace LitellmStack.Release;

/// <summary>GitHub's releases. Calls throw <see cref="Ports.OutsideWorldException"/>; retries are made below.</summary>
public interface IReleases
{
    /// <summary>All, drafts among them, newest first: asking GitHub for a tag shows published ones only. The list may lag behind by seconds.</summary>
    Task<IReadOnlyList<ForgeRelease>> All(CancellationToken cancellation);

    /// <summary>One by its id, read anew.</summary>
    Task<ForgeRelease> ById(long id, CancellationToken cancellation);

    /// <summary>A new draft.</summary>
    Task<ForgeRelease> Draft(ReleaseWords words, CancellationToken cancellation);

    /// <summary>Changes a draft's words, or publishes it with them.</summary>
    Task<ForgeRelease> Edit(long id, ReleaseWords words, bool publish, CancellationToken cancellation);
}
