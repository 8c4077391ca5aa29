using LitellmStack.Plans;
using LitellmStack.Ports;
using LitellmStack.Release;

namespace LitellmStack.Operations;

/// <summary>What publishing a release reaches.</summary>
/// <param name="Files">Of the clone, in which the files of the release may lie already.</param>
/// <param name="Repository">On the forge.</param>
/// <param name="Site">Where its pages are: https://github.com, or that of a GitHub Enterprise.</param>
/// <param name="Tests">Runs the tests of what is checked out.</param>
/// <param name="IsDryRun">True where nothing may change; read rights are enough.</param>
public sealed record PublishPorts(
    IGit Git,
    IReleases Releases,
    IReleaseAssets Assets,
    IBundler Bundler,
    IFiles Files,
    Func<IProgress<string>, CancellationToken, Task<Outcome>> Tests,
    RepositoryAddress Repository,
    Uri Site,
    ITranscript Transcript,
    TimeProvider Clock,
    bool IsDryRun);
