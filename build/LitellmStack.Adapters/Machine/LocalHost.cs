using System.Net.NetworkInformation;

using LitellmStack.Adapters.Processes;
using LitellmStack.Machine;

namespace LitellmStack.Adapters.Machine;

/// <summary>This machine.</summary>
public sealed class LocalHost(string root, ChildEnvironment shell) : IHost
{
    private static readonly string[] Devices = ["/dev/kfd", "/dev/dri", "/dev/nvidia0", "/dev/dxg"];

    public HostFacts Observe() => new(
        [.. Devices.Where(Path.Exists)],
        shell.Variables.GetValueOrDefault("PATH", "").Split(Path.PathSeparator).Any(folder => File.Exists(Path.Combine(folder, "nvidia-container-runtime-hook"))),
        GC.GetGCMemoryInfo().TotalAvailableMemoryBytes);

    public long FreeBytes(string path) => new DriveInfo(Path.GetFullPath(Path.Combine(root, path))).AvailableFreeSpace;

    public bool IsListening(string address, int port) => IPGlobalProperties.GetIPGlobalProperties().GetActiveTcpListeners()
        .Any(at => at.Port == port && (address is "0.0.0.0" or "::" || at.Address.ToString() is "0.0.0.0" or "::" || at.Address.ToString() == address));

    public string? Listener(int port) => PortHolder.Of(port);
}
