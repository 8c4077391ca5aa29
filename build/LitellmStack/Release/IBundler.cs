namespace LitellmStack.Release;

/// <summary>Makes the files of a release from the commit of its tag alone, so that the same commit makes the same files.</summary>
public interface IBundler
{
    Task<IReadOnlyList<BundleFile>> Bundle(TaggedRelease release, CancellationToken cancellation);
}
