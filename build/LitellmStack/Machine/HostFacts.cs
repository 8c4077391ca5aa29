namespace LitellmStack.Machine;

/// <summary>What the host says of itself, as far as the choice of an accelerator and of models needs it.</summary>
/// <param name="Devices">Which of the device nodes asked for exist: "/dev/kfd", "/dev/dri", "/dev/nvidia0".</param>
/// <param name="HasNvidiaHook">nvidia-container-runtime-hook is in the path, which is what `driver: nvidia` needs of an engine.</param>
/// <param name="MemoryBytes">Total memory, 0 where unknown.</param>
public sealed record HostFacts(IReadOnlyList<string> Devices, bool HasNvidiaHook, long MemoryBytes);
