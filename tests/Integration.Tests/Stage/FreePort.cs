using System.Net;
using System.Net.Sockets;

namespace Integration.Tests.Stage;

/// <summary>Ports that nothing on this machine holds.</summary>
internal static class FreePort
{
    /// <summary>Below the ports that Linux gives to outgoing connections, so that none of those takes it before the stack does.</summary>
    private const int Lowest = 20000;
    private const int Highest = 32000;

    private static readonly HashSet<int> Given = [];

    public static int Next()
    {
        lock (Given)
        {
            while (true)
            {
#pragma warning disable CA5394 // No secret: a port is drawn so that two runs at once seldom meet.
                var port = Random.Shared.Next(Lowest, Highest);
#pragma warning restore CA5394
                if (IsFree(port) && Given.Add(port))
                {
                    return port;
                }
            }
        }
    }

    private static bool IsFree(int port)
    {
        using var socket = new Socket(AddressFamily.InterNetwork, SocketType.Stream, ProtocolType.Tcp);
        try
        {
            socket.Bind(new IPEndPoint(IPAddress.Loopback, port));
            return true;
        }
        catch (SocketException)
        {
            return false;
        }
    }
}
