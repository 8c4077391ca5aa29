using Docker.DotNet;
using Docker.DotNet.Models;

using LitellmStack.Machine;
using LitellmStack.Ports;

namespace LitellmStack.Adapters.Docker;

/// <summary>Images over the engine's API.</summary>
public sealed class DockerImages(EngineEndpoint endpoint) : IImages
{
    public async Task<bool> Has(string image, CancellationToken cancellation)
    {
        try
        {
            await endpoint.Client.Images.InspectImageAsync(image, cancellation);
            return true;
        }
        catch (DockerImageNotFoundException)
        {
            return false;
        }
    }

    public async Task<string?> Digest(string image, CancellationToken cancellation)
    {
        try
        {
            var found = await endpoint.Client.Images.InspectImageAsync(image, cancellation);
            return found.RepoDigests?.Select(digest => digest[(digest.IndexOf('@', StringComparison.Ordinal) + 1)..]).FirstOrDefault();
        }
        catch (DockerImageNotFoundException)
        {
            return null;
        }
    }

    public async Task Pull(string image, IProgress<string> progress, CancellationToken cancellation)
    {
        var layers = new Dictionary<string, JSONMessage>(StringComparer.Ordinal);
        string? error = null;
        var (name, tag) = SplitTag(image);
        try
        {
            await endpoint.Client.Images.CreateImageAsync(
                new ImagesCreateParameters { FromImage = name, Tag = tag },
                authConfig: null,
                new Progress(message =>
                {
                    error ??= message.ErrorMessage;
                    if (message.ID is { } id && message.Progress is { Total: > 0 })
                    {
                        layers[id] = message;
                        progress.Report($"{image}: {Megabytes(layers.Values.Sum(l => l.Progress.Current))} of {Megabytes(layers.Values.Sum(l => l.Progress.Total))} MB");
                    }
                }),
                cancellation);
        }
        catch (DockerApiException e)
        {
            error = e.ResponseBody;
        }

        if (error is not null || !await Has(image, cancellation))
        {
            throw new OutsideWorldException(
                $"The image '{image}' is not on this engine and its registry does not give it: {error?.Trim() ?? "the pull ended without it"}",
                "Check the network, proxy and name; where no registry can be reached, './build.sh Up --sandbox' runs the stack on stand-ins built from this clone.");
        }
    }

    private static long Megabytes(long bytes) => bytes / 1_000_000;

    private static (string Name, string? Tag) SplitTag(string image) =>
        image.Contains('@', StringComparison.Ordinal) || image.LastIndexOf(':') < image.LastIndexOf('/') ? (image, null)
        : image.LastIndexOf(':') is var colon and > 0 ? (image[..colon], image[(colon + 1)..])
        : (image, "latest");

    private sealed class Progress(Action<JSONMessage> report) : IProgress<JSONMessage>
    {
        public void Report(JSONMessage value) => report(value);
    }
}
