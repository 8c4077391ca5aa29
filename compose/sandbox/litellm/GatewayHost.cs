using System.Diagnostics.CodeAnalysis;
using System.Globalization;
using System.Net;
using System.Net.Sockets;

using Sandbox.LiteLlm.Auth;
using Sandbox.LiteLlm.Database;
using Sandbox.LiteLlm.Http;
using Sandbox.LiteLlm.Routing;
using Sandbox.LiteLlm.Settings;
using Sandbox.LiteLlm.Spend;
using Sandbox.LiteLlm.Upstream;

namespace Sandbox.LiteLlm;

/// <summary>Puts the parts together; a test builds the same host on a free port.</summary>
internal sealed class GatewayHost(WebApplication app, Drain drain, HttpClient http) : IAsyncDisposable
{
    private const int UsualPort = 4000;

    public WebApplication App => app;

    public Drain Drain => drain;

    [SuppressMessage("Reliability", "CA2000", Justification = "The host that is returned disposes the client.")]
    public static GatewayHost Build(CommandLine options, GatewaySettings settings, Connection? database, ILoggerFactory logs, TimeProvider clock)
    {
        var drain = new Drain();
        var http = new HttpClient { Timeout = TimeSpan.FromSeconds(600) };
        var log = logs.CreateLogger("LiteLLM Proxy");
        var gateway = new Gateway(
            settings,
            new Router(settings.Router, settings.Deployments),
            new Upstreams(http, clock, settings.Surroundings),
            database,
            new Gatekeeper(settings, database is null ? null : new KeyTable(database.Source), clock),
            new SpendQueue(log),
            drain,
            clock);

        var builder = WebApplication.CreateSlimBuilder();
        builder.Logging.ClearProviders();
        builder.Services.AddSingleton(logs);
        builder.Services.AddSingleton<IHostLifetime, NoLifetime>();
        builder.WebHost.UseUrls($"http://{options.Host}:{FreePort(options).ToString(CultureInfo.InvariantCulture)}");
        if (database is not null)
        {
            builder.Services.AddHostedService(_ =>
                new SpendWriter(gateway.Spend, new SpendTable(database.Source, settings.KeepsSpendRows), settings.BatchInterval, clock, log));
        }

        var app = builder.Build();
        Map(app, gateway);
        return new GatewayHost(app, drain, http);
    }

    public async ValueTask DisposeAsync()
    {
        await app.DisposeAsync();
        http.Dispose();
    }

    private static void Map(WebApplication app, Gateway gateway)
    {
        app.UseRefusals();
        app.UseRunning(gateway.Drain);
        app.MapHealth(gateway);
        app.MapModels(gateway);
        app.MapChat(gateway);
    }

    /// <summary>LiteLLM moves silently to a random port when 4000 is taken; the start-up line says where it listens.</summary>
    private static int FreePort(CommandLine options)
    {
        if (options.Port != UsualPort)
        {
            return options.Port;
        }

        try
        {
            using var probe = new TcpListener(IPAddress.Any, UsualPort);
            probe.Start();
            return UsualPort;
        }
        catch (SocketException)
        {
            return 0;
        }
    }
}
