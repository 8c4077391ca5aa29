using Sandbox.Ollama.Settings;
using Sandbox.Ollama.Store;

namespace Sandbox.Ollama;

/// <summary>What the log says once the server listens.</summary>
internal static class StartUp
{
    public static void Tell(ServerLog log, ServerSettings settings, ModelStore models)
    {
        var rule = new string('*', StandIn.Notice.Length);
        log.Plain(rule);
        log.Plain(StandIn.Notice);
        log.Plain(rule);
        foreach (var warning in settings.Warnings)
            log.Warning("invalid environment variable, using default", ("key", warning.Name), ("value", warning.Value), ("default", warning.Default));
        log.Information("server config", ("OLLAMA_HOST", settings.Listen.ToString()), ("OLLAMA_MODELS", settings.Models), ("models", models.List().Count));
        foreach (var fault in settings.PullFaults.All)
            log.Warning("pulls end in a fault on purpose", ("model", fault.Key), ("fault", fault.Value));
        log.Information($"Listening on {settings.Listen} (version {StandIn.Version})");
        // The two lines by which tools tell a machine without a GPU; here they are true.
        log.Information("inference compute", ("id", "cpu"), ("library", "cpu"), ("compute", ""), ("name", "cpu"), ("description", "cpu"));
        log.Information("vram-based default context", ("total_vram", "0 B"), ("default_num_ctx", Inference.ContextLength.OnACpu));
    }
}
