using LitellmStack.Machine;
using LitellmStack.Ports;

namespace LitellmStack.Testing.Machine;

/// <summary>Images of an engine, and a registry that gives some.</summary>
public sealed class FakeImages(Calls calls) : IImages
{
    private readonly HashSet<string> present = new(StringComparer.Ordinal);

    /// <summary>What can be pulled.</summary>
    public HashSet<string> Registry { get; } = new(StringComparer.Ordinal);

    public void Put(params IReadOnlyList<string> images) => present.UnionWith(images);

    public bool IsPresent(string image) => present.Contains(image);

    public Task<bool> Has(string image, CancellationToken cancellation) => Task.FromResult(present.Contains(image));

    public Task<string?> Digest(string image, CancellationToken cancellation) => Task.FromResult(Registry.Contains(image) && present.Contains(image) ? $"sha256:{image}" : null);

    public Task Pull(string image, IProgress<string> progress, CancellationToken cancellation) => calls.Answer($"pull {image}", () =>
    {
        progress.Report($"{image}: 1 of 2 MB");
        if (!Registry.Contains(image))
        {
            throw new OutsideWorldException($"The image '{image}' is not on this engine and its registry does not give it: no such host", "Run './build.sh Up --sandbox'.");
        }

        present.Add(image);
    });
}
