using System.Diagnostics.CodeAnalysis;
using System.Globalization;
using System.Net;
using System.Net.Sockets;

using Sandbox.LiteLlm.Auth;
using Sandbox.LiteLlm.Database;
using Sandbox.LiteLlm.Http;
using Sandbox.LiteLlm.Keys;
using Sandbox.LiteLlm.Routing;
using Sandbox.LiteLlm.Settings;
using Sandbox.LiteLlm.Spend;
using Sandbox.LiteLlm.Stored;
using Sandbox.LiteLlm.Upstream;

namespace Sandbox.LiteLlm;

/// <summary>Puts the parts together; a test builds the same host on a free port.</summary>
internal sealed class GatewayHost(WebApplication app, Gateway gateway, HttpClient http) : IAsyncDisposable
{
    private const int UsualPort = 4000;

    public WebApplication App => app;

    /// <summary>What is stored is in use before the first request is answered.</summary>
    public async Task Start(CancellationToken cancellation)
    {
        if (gateway.Stored is { } stored && gateway.Settings.StoresModelsInDatabase)
        {
            await stored.Load(cancellation);
        }

        await app.StartAsync(cancellation);
    }

    [SuppressMessage("Reliability", "CA2000", Justification = "The host that is returned disposes the client.")]
    public static GatewayHost Build(CommandLine options, GatewaySettings settings, Connection? database, Drain drain, ILoggerFactory logs)
    {
        var clock = TimeProvider.System;
        var credentials = new Credentials(settings.Credentials);
        var router = new Router(settings.Router, settings.Deployments);
        var http = new HttpClient { Timeout = TimeSpan.FromSeconds(600) };
        var log = logs.CreateLogger("LiteLLM Proxy");
        var gateway = new Gateway(
            settings,
            router,
            new Upstreams(http, clock, settings.Surroundings, credentials),
            database,
            database is null ? null : new StoredState(database, settings.EncryptionKey, router, credentials, log),
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

        if (gateway.Stored is { } stored && settings.StoresModelsInDatabase)
        {
            builder.Services.AddHostedService(_ => new StoredStateReload(stored, settings.ReloadInterval, clock, log));
        }

        var app = builder.Build();
        Map(app, gateway);
        return new GatewayHost(app, gateway, http);
    }

    public async ValueTask DisposeAsync()
    {
        await app.DisposeAsync();
        http.Dispose();
    }

    private static void Map(WebApplication app, Gateway gateway)
    {
        app.UseExceptionHandler(failed => failed.Run(Refusals.Surprise));
        app.UseRefusals();
        app.UseMissing();
        app.UseRunning(gateway.Drain);
        app.MapHealth(gateway);
        app.MapHealthChecks(gateway);
        app.MapModels(gateway);
        app.MapModelInfo(gateway);
        app.MapStoredModels(gateway);
        app.MapChat(gateway);
        app.MapEmbeddings(gateway);
        app.MapKeys(gateway);
        app.MapCredentials(gateway);
        app.MapSpend(gateway);
        app.MapOthers();
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
