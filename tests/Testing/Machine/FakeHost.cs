using LitellmStack.Machine;

namespace LitellmStack.Testing.Machine;

/// <summary>A machine that is what the test says.</summary>
public sealed class FakeHost : IHost
{
    public HostFacts Facts { get; set; } = new([], HasNvidiaHook: false, MemoryBytes: 16_000_000_000);

    public long Free { get; set; } = 100_000_000_000;

    /// <summary>Ports that something listens at, whatever the address.</summary>
    public HashSet<int> Listening { get; } = [];

    public HostFacts Observe() => Facts;

    public long FreeBytes(string path) => Free;

    public bool IsListening(string address, int port) => Listening.Contains(port);

    /// <summary>The names of programs that listen, by port; others stay unknown.</summary>
    public Dictionary<int, string> Listeners { get; } = [];

    public string? Listener(int port) => Listeners.GetValueOrDefault(port);
}
