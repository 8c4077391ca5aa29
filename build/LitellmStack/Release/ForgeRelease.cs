namespace LitellmStack.Release;

/// <summary>A release on GitHub.</summary>
/// <param name="IsImmutable">GitHub refuses every change of its files from now on.</param>
public sealed record ForgeRelease(
    long Id, string Tag, string Title, string Notes, bool IsDraft, bool IsPrerelease, bool IsImmutable, Uri Page, IReadOnlyList<ForgeAsset> Assets);

/// <summary>A file of a release.</summary>
/// <param name="IsWhole">False for an upload that was cut off.</param>
/// <param name="Sha256">64 lower-case hexadecimal digits; nothing where GitHub does not tell: then it is downloaded to be known.</param>
public sealed record ForgeAsset(long Id, string Name, long Bytes, bool IsWhole, string? Sha256);
