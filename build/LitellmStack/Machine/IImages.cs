namespace LitellmStack.Machine;

/// <summary>The engine's images.</summary>
public interface IImages
{
    /// <summary>Whether the engine has the image.</summary>
    Task<bool> Has(string image, CancellationToken cancellation);

    /// <summary>The registry's digest, "sha256:…"; nothing for an image that the engine does not have or that was never in a registry.</summary>
    Task<string?> Digest(string image, CancellationToken cancellation);

    /// <summary>Pulls it, reporting what is going on. Throws <see cref="Ports.OutsideWorldException"/> where the registry does not give it.</summary>
    Task Pull(string image, IProgress<string> progress, CancellationToken cancellation);
}
