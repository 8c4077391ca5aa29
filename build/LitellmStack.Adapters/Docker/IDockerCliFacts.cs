namespace LitellmStack.Adapters.Docker;

/// <summary>What only `docker info` tells: Docker.DotNet's model of the engine's answer has no CDI devices.</summary>
public interface IDockerCliFacts
{
    /// <summary>CDI device ids; none where the CLI is absent or the engine reports none.</summary>
    Task<IReadOnlyList<string>> CdiDevices(CancellationToken cancellation);
}
