namespace LitellmStack.Machine;

/// <summary>The machine that the program runs on.</summary>
public interface IHost
{
    HostFacts Observe();

    /// <summary>Free bytes on the file system that holds a path, for this user.</summary>
    long FreeBytes(string path);

    /// <summary>Whether something on this machine listens at an address and port, whatever it is.</summary>
    bool IsListening(string address, int port);

    /// <summary>The program that listens at a port, "'nginx' (process 812)"; nothing where this user can't see it.</summary>
    string? Listener(int port);
}
