using LitellmStack.Plans;
using LitellmStack.Ports;
using LitellmStack.Release;
using LitellmStack.Release.Bundling;

namespace LitellmStack.Operations;

/// <summary>What bundling a release reaches.</summary>
/// <param name="Files">Of the clone; what is made is written below <see cref="BundleFolder.Name"/>.</param>
public sealed record BundlePorts(IGit Git, IBundler Bundler, IFiles Files, ITranscript Transcript, TimeProvider Clock);
