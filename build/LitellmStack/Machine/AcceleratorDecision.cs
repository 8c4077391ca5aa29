using LitellmStack.Findings;

namespace LitellmStack.Machine;

/// <summary>The accelerator chosen and why, or the finding that says why what was asked for is not there.</summary>
public sealed record AcceleratorDecision(Accelerator Accelerator, string Reason, Finding? Refusal = null)
{
    /// <summary>
    /// Decides from what the engine and the host say. The order is: an NVIDIA CDI device, the NVIDIA runtime or hook, an AMD CDI device
    /// or the ROCm device nodes of a local engine, the CPU.
    /// </summary>
    public static AcceleratorDecision Decide(AcceleratorRequest request, EngineFacts engine, HostFacts host) => request switch
    {
        AcceleratorRequest.Cpu => new(Accelerator.Cpu, "asked for with --accelerator cpu"),
        AcceleratorRequest.Nvidia => Nvidia(engine, host) ?? Refuse("nvidia", WhatIsMissing(engine, host, "nvidia"),
            "Install NVIDIA's container toolkit ('./scripts/setup_gpu.sh --dry-run' shows the steps), or run './build.sh Up --accelerator cpu'."),
        AcceleratorRequest.Amd => Amd(engine, host) ?? Refuse("amd", WhatIsMissing(engine, host, "amd"),
            "Install the ROCm 7 kernel driver so that /dev/kfd and /dev/dri exist, or run './build.sh Up --accelerator cpu'."),
        _ => Nvidia(engine, host) ?? Amd(engine, host) ?? new(Accelerator.Cpu, WhatIsMissing(engine, host, "auto")),
    };

    private static AcceleratorDecision? Nvidia(EngineFacts engine, HostFacts host)
    {
        var device = engine.CdiDevices.FirstOrDefault(id => id.StartsWith("nvidia.com/gpu=", StringComparison.Ordinal));
        return device is not null ? new(Accelerator.NvidiaCdi, $"the engine lists the CDI device {device}")
            : engine.Runtimes.Contains("nvidia") ? new(Accelerator.Nvidia, "the engine has the runtime 'nvidia'")
            : engine.IsLocal && host.HasNvidiaHook ? new(Accelerator.Nvidia, "nvidia-container-runtime-hook is installed")
            : null;
    }

    private static AcceleratorDecision? Amd(EngineFacts engine, HostFacts host) =>
        engine.CdiDevices.FirstOrDefault(id => id.StartsWith("amd.com/gpu=", StringComparison.Ordinal)) is { } device
            ? new(Accelerator.Amd, $"the engine lists the CDI device {device}")
        : engine.IsLocal && host.Devices.Contains("/dev/kfd") && host.Devices.Contains("/dev/dri")
            ? new(Accelerator.Amd, "/dev/kfd and /dev/dri are there")
        : null;

    private static string WhatIsMissing(EngineFacts engine, HostFacts host, string vendor)
    {
        var nvidia = host.Devices.Contains("/dev/nvidia0")
            ? "/dev/nvidia0 is there, but the engine has no NVIDIA runtime and lists no CDI device: the container toolkit is not set up"
            : "no NVIDIA runtime, no CDI device";
        var amd = !engine.IsLocal ? "the engine is on another machine, so /dev of this one was not looked at"
            : host.Devices.Contains("/dev/kfd") ? "/dev/kfd without /dev/dri" : "no /dev/kfd";
        return vendor switch
        {
            "nvidia" => nvidia,
            "amd" => amd,
            _ => $"{nvidia}, {amd}",
        };
    }

    private static AcceleratorDecision Refuse(string asked, string missing, string remedy) => new(
        Accelerator.Cpu,
        missing,
        new Finding("machine/accelerator-absent", Severity.Error, null, $"'--accelerator {asked}' was asked for, but this engine offers none: {missing}.", remedy));
}
