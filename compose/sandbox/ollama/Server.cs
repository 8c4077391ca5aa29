using Sandbox.Ollama.Api;
using Sandbox.Ollama.Http;
using Sandbox.Ollama.Inference;
using Sandbox.Ollama.OpenAi;
using Sandbox.Ollama.Pulling;
using Sandbox.Ollama.Registry;
using Sandbox.Ollama.Settings;
using Sandbox.Ollama.Store;

namespace Sandbox.Ollama;

/// <summary>Puts the parts together: every route group stands in one list.</summary>
internal static class Server
{
    // Ollama itself ends within 0.15 s of a SIGTERM.
    private static readonly TimeSpan ShutdownBound = TimeSpan.FromMilliseconds(500);

    public static WebApplication Build(string[] args, TextWriter output)
    {
        var builder = WebApplication.CreateSlimBuilder(args);
        builder.Logging.SetMinimumLevel(LogLevel.Warning);
        var settings = ServerSettings.From(builder.Configuration);
        builder.Services.Configure<HostOptions>(host => host.ShutdownTimeout = ShutdownBound);
        // Base images name a port of their own; only OLLAMA_HOST counts.
        builder.WebHost.UseSetting(WebHostDefaults.HttpPortsKey, "");
        builder.WebHost.ConfigureKestrel(kestrel =>
        {
            kestrel.AddServerHeader = false;
            kestrel.Limits.MaxRequestBodySize = null;
            settings.Listen.Configure(kestrel);
        });

        var app = builder.Build();
        var clock = app.Services.GetService<TimeProvider>() ?? TimeProvider.System;
        var log = new ServerLog(output, clock);
        var stopping = app.Lifetime.ApplicationStopping;

        var blobs = new BlobStore(settings.Models);
        var manifests = new ManifestStore(settings.Models);
        var models = new ModelStore(manifests, blobs);
        if (!settings.NoPrune)
            new Pruning(manifests, blobs, clock).Run();

        var downloads = new Downloads(blobs, clock, settings.PullBytesPerSecond, stopping);
        var puller = new Puller(new BuiltInRegistry(), models, downloads, settings.PullFaults, clock);
        var scheduler = new Scheduler(settings, clock);
        var runs = new Runs(models, scheduler, settings.KeepAlive, clock);
        IRoutes[] routes =
        [
            new AliveRoutes(),
            new TagRoutes(models),
            new ShowRoute(models),
            new RunningRoute(scheduler),
            new PullRoute(puller),
            new CreateRoute(models, puller),
            new CopyAndDeleteRoutes(models),
            new BlobRoutes(blobs),
            new GenerateRoute(runs),
            new ChatRoute(runs),
            new EmbedRoutes(runs),
            new ModelsRoutes(models),
            new ChatCompletionsRoute(runs),
            new CompletionsRoute(runs),
            new EmbeddingsRoute(runs),
            new NotImitatedRoutes(),
        ];

        app.Use(new RequestLog(log, clock).Around);
        app.Use(StandInHeader.Add);
        app.UseExceptionHandler(surprised => surprised.Run(Surprise.Answer));
        app.Use(new HostGuard(settings.Listen).Around);
        app.Use(new OriginGuard(settings.Origins).Around);
        app.Use(new Refusals(log, stopping).Around);
        app.Use(UnknownRoutes.Answer);
        app.UseRouting();
        foreach (var group in routes)
            group.Map(app);

        app.Lifetime.ApplicationStarted.Register(() => StartUp.Tell(log, settings, models));
        return app;
    }
}
