using System.Net;
using System.Net.Sockets;

namespace LitellmStack.Testing;

/// <summary>A port of this machine that nothing listened at a moment ago.</summary>
public static class FreePort
{
    private const int Attempts = 20;

    public static int Take()
    {
        using var listener = new TcpListener(IPAddress.Loopback, 0);
        listener.Start();
        return ((IPEndPoint)listener.LocalEndpoint).Port;
    }

    /// <summary>A server at such a port of 127.0.0.1; where another program was quicker, at the next one.</summary>
    public static (HttpListener Listener, Uri Address) Listen()
    {
        for (var left = Attempts; ; left--)
        {
            var address = new Uri($"http://127.0.0.1:{Take()}/");
            var listener = new HttpListener();
            listener.Prefixes.Add(address.ToString());
            try
            {
                listener.Start();
                return (listener, address);
            }
            catch (HttpListenerException) when (left > 1)
            {
                listener.Close();
            }
        }
    }
}
