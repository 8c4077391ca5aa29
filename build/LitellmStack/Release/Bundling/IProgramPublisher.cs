namespace LitellmStack.Release.Bundling;

/// <summary>Compiles the build program, with the runtime that it needs, for machines that have none.</summary>
public interface IProgramPublisher
{
    /// <summary>From these sources alone. The files of the program's folder.</summary>
    /// <exception cref="Ports.OutsideWorldException">There is no SDK, a package can't be restored, or the sources do not compile.</exception>
    Task<PublishedProgram> Publish(IReadOnlyList<BundleEntry> sources, string version, IProgress<string> progress, CancellationToken cancellation);
}
