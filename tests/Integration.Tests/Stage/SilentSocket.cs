using System.Net.Sockets;

namespace Integration.Tests.Stage;

/// <summary>A socket that takes every call and answers none, as a frozen engine does.</summary>
internal sealed class SilentSocket : IDisposable
{
    private readonly Socket socket = new(AddressFamily.Unix, SocketType.Stream, ProtocolType.Unspecified);
    private readonly string path;

    private SilentSocket(string folder)
    {
        path = Path.Combine(folder, "silent.sock");
        socket.Bind(new UnixDomainSocketEndPoint(path));
        // The kernel takes the calls that nobody accepts.
        socket.Listen(backlog: 100);
    }

    /// <summary>For DOCKER_HOST.</summary>
    public string Host => $"unix://{path}";

    public string File => path;

    public static SilentSocket In(string folder) => new(folder);

    public void Dispose()
    {
        socket.Dispose();
        System.IO.File.Delete(path);
    }
}
