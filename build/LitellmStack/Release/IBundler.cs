using Semver;

namespace LitellmStack.Release;

/// <summary>Makes the files of a release from a commit, never from the working tree.</summary>
public interface IBundler
{
    /// <param name="time">The commit's; everything in the files that has a time has this one.</param>
    /// <exception cref="Ports.OutsideWorldException">The program can't be compiled here, or git does not answer.</exception>
    Task<BundleAnswer> Make(string commit, SemVersion version, DateTimeOffset time, IProgress<string> progress, CancellationToken cancellation);
}
