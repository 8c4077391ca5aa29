using System.Net;
using System.Net.Sockets;

namespace LitellmStack.Testing;

/// <summary>A port of this machine that nothing listened at a moment ago.</summary>
public static class FreePort
{
    public static int Take()
    {
        using var listener = new TcpListener(IPAddress.Loopback, 0);
        listener.Start();
        return ((IPEndPoint)listener.LocalEndpoint).Port;
    }
}
