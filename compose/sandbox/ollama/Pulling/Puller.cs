using System.Runtime.CompilerServices;

using Sandbox.Ollama.Http;
using Sandbox.Ollama.Names;
using Sandbox.Ollama.Registry;
using Sandbox.Ollama.Store;

namespace Sandbox.Ollama.Pulling;

/// <summary>One line of a pull's stream.</summary>
internal sealed record PullEvent(string Status, string? Digest = null, long Total = 0, long Completed = 0);

/// <summary>Manifest, blobs one after another, verification, manifest: in Ollama's order and words.</summary>
internal sealed class Puller(BuiltInRegistry registry, ModelStore models, Downloads downloads, PullFaults faults, TimeProvider clock)
{
    private static readonly TimeSpan Beat = TimeSpan.FromMilliseconds(60);

    public async IAsyncEnumerable<PullEvent> Pull(ModelName name, [EnumeratorCancellation] CancellationToken cancellation)
    {
        yield return new PullEvent("pulling manifest");
        var fault = faults.Of(name);
        var published = Ask(name, fault);
        var fresh = new List<Layer>();
        foreach (var layer in published.Manifest.Blobs)
        {
            if (models.Blobs.Has(layer.Digest))
            {
                // Trusted by its name, with the size it has on disk.
                var size = models.Blobs.SizeOf(layer.Digest);
                yield return Progress(layer, size, size);
                continue;
            }

            fresh.Add(layer);
            var ofThisBlob = layer.MediaType == MediaTypes.Model ? fault : PullFault.None;
            await foreach (var progress in Fetch(layer, published.Contents[layer.Digest], ofThisBlob, cancellation))
                yield return progress;
        }

        yield return new PullEvent("verifying sha256 digest");
        Verify(fresh);
        yield return new PullEvent("writing manifest");
        var old = models.Manifests.Find(name);
        models.Manifests.Write(old?.Name ?? name, published.Manifest);
        if (old is not null && models.RemoveUnused(old.Manifest))
            yield return new PullEvent("removing unused layers");
        yield return new PullEvent("success");
    }

    private PublishedModel Ask(ModelName name, PullFault fault)
    {
        if (name.Host != ModelName.DefaultHost)
            throw new RefusedException(500, $"pull model manifest: Get \"https://{name.Host}/v2/{name.Namespace}/{name.Model}/manifests/{name.Tag}\": dial tcp: lookup {name.Host}: no such host");
        if (fault == PullFault.Registry)
            throw new RefusedException(500, "pull model manifest: 500: internal server error");
        return registry.Find(name) ?? throw new RefusedException(500, "pull model manifest: file does not exist");
    }

    private async IAsyncEnumerable<PullEvent> Fetch(Layer layer, BlobContent content, PullFault fault, [EnumeratorCancellation] CancellationToken cancellation)
    {
        await using var ticket = downloads.Join(layer, content, fault);
        using var beat = new PeriodicTimer(Beat, clock);
        while (true)
        {
            var tick = beat.WaitForNextTickAsync(cancellation).AsTask();
            if (await Task.WhenAny(ticket.Finished, tick) == ticket.Finished)
                break;

            await tick;
            yield return Progress(layer, ticket.Download.Total, ticket.Download.Completed);
        }

        await ticket.Finished;
    }

    private void Verify(IEnumerable<Layer> fresh)
    {
        foreach (var layer in fresh)
        {
            var found = models.Blobs.Rehash(layer.Digest);
            if (found == layer.Digest)
                continue;

            models.Blobs.Remove(layer.Digest);
            throw new RefusedException(500, $"digest mismatch, file must be downloaded again: want {layer.Digest}, got {found}");
        }
    }

    private static PullEvent Progress(Layer layer, long total, long completed) =>
        new($"pulling {layer.Digest[7..19]}", layer.Digest, total, completed);
}
