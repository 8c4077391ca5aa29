using System.Net.Sockets;
using System.Runtime.InteropServices;

using Npgsql;

using Sandbox.LiteLlm.Database;
using Sandbox.LiteLlm.Settings;

namespace Sandbox.LiteLlm;

/// <summary>From the command line to the exit code.</summary>
internal static class Launch
{
    /// <summary>Less than a container engine's grace of 10 s before it kills.</summary>
    private static readonly TimeSpan DrainAtMost = TimeSpan.FromSeconds(7);

    public static async Task<int> Run(string[] args, Surroundings surroundings, TextWriter output, TextWriter errors)
    {
        try
        {
            var options = CommandLine.Parse(args, surroundings);
            if (options.HealthUrl is { } url)
            {
                return await HealthProbe.Ask(url, errors);
            }

            return options.ValidateConfig
                ? await Validate(options, surroundings, output)
                : await Serve(options, surroundings, output);
        }
        catch (StartRefusedException refused)
        {
            await errors.WriteLineAsync($"litellm (sandbox stand-in): {refused.Message}");
            return refused.ExitCode;
        }
    }

    /// <summary>A dry run of the settings alone; it finds what would stop the start, one fault at a time.</summary>
    private static async Task<int> Validate(CommandLine options, Surroundings surroundings, TextWriter output)
    {
        if (options.Config is null)
        {
            throw new StartRefusedException(2, "'--validate_config' needs '--config'.");
        }

        try
        {
            var settings = SettingsReader.Read(options.Config, surroundings);
            await output.WriteLineAsync($"LiteLLM: config OK ({settings.Deployments.Count} models)");
            return 0;
        }
        catch (StartRefusedException refused)
        {
            throw new StartRefusedException(1, $"LiteLLM: config validation failed: {refused.Message}");
        }
    }

    private static async Task<int> Serve(CommandLine options, Surroundings surroundings, TextWriter output)
    {
        await output.WriteLineAsync(StandIn.Notice);
        // Before anything else: a signal that comes early ends the program in order too, once it is up.
        var drain = new Drain();
        using var terminate = PosixSignalRegistration.Create(PosixSignal.SIGTERM, signal => Stop(signal, drain));
        using var interrupt = PosixSignalRegistration.Create(PosixSignal.SIGINT, signal => Stop(signal, drain));
        var level = LogLevelRule.Read(surroundings["LITELLM_LOG"]);
        var settings = SettingsReader.Read(options.Config, surroundings);
        using var logs = Logs.Create(level);
        var log = logs.CreateLogger("LiteLLM Proxy");
        foreach (var model in settings.DroppedModels)
        {
            Log.ModelDropped(log, model);
        }

        await using var database = await Connect(settings, log);
        if (options.SkipServerStartup)
        {
            await output.WriteLineAsync("LiteLLM: database set up, server start skipped");
            return 0;
        }

        await using var host = GatewayHost.Build(options, settings, database, drain, logs);
        await host.Start(CancellationToken.None);
        await output.WriteLineAsync($"LiteLLM: Proxy initialized with {settings.Deployments.Count} models, listening on {string.Join(", ", host.App.Urls)}");

        await drain.Requested;
        await drain.Emptied(DrainAtMost, TimeProvider.System);
        await host.App.StopAsync();
        return 0;
    }

    private static void Stop(PosixSignalContext signal, Drain drain)
    {
        signal.Cancel = true;
        drain.Begin();
    }

    public static async Task<Connection?> Connect(GatewaySettings settings, ILogger log)
    {
        if (ConnectionSettings.Read(settings) is not { } address)
        {
            return null;
        }

        var database = new Connection(address, TimeProvider.System, settings.ReadinessAge);
        try
        {
            await database.Ask(CancellationToken.None);
            if (settings.UpdatesSchema)
            {
                await new Migrations(database.Source, log).Apply(CancellationToken.None);
                await DefaultUser.Enter(database, CancellationToken.None);
            }

            return database;
        }
        catch (Exception away) when (away is NpgsqlException or SocketException or TimeoutException)
        {
            await database.DisposeAsync();
            throw new StartRefusedException(1, $"The database does not let the gateway in: {away.Message}. The gateway does not start; start PostgreSQL first, or mend the DATABASE_ variables.");
        }
    }
}
