namespace LitellmStack.Machine;

/// <summary>What the user asked for with --accelerator.</summary>
public enum AcceleratorRequest
{
    Auto,
    Cpu,
    Nvidia,
    Amd,
}
