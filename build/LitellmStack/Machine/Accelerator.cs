namespace LitellmStack.Machine;

/// <summary>What the models run on.</summary>
public enum Accelerator
{
    Cpu,

    /// <summary>NVIDIA through the container runtime's hook: <c>driver: nvidia</c>.</summary>
    Nvidia,

    /// <summary>NVIDIA through a CDI device that the engine discovered: <c>driver: cdi</c>.</summary>
    NvidiaCdi,

    /// <summary>AMD through ROCm: the devices /dev/kfd and /dev/dri.</summary>
    Amd,
}
