namespace LitellmStack.Machine;

/// <summary>What a Docker engine says of itself.</summary>
/// <param name="Version">The engine's version, "28.5.2".</param>
/// <param name="Runtimes">Names of the OCI runtimes it knows: "runc", "nvidia".</param>
/// <param name="CdiDevices">CDI device ids it discovered: "nvidia.com/gpu=all"; empty on engines that do not report them.</param>
/// <param name="IsLocal">False where the engine is on another machine (DOCKER_HOST over tcp or ssh): /dev of this host says nothing about it.</param>
public sealed record EngineFacts(string Version, IReadOnlyList<string> Runtimes, IReadOnlyList<string> CdiDevices, bool IsLocal);
