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

            return await Serve(options, surroundings, output);
        }
        catch (StartRefusedException refused)
        {
            await errors.WriteLineAsync($"litellm (sandbox stand-in): {refused.Message}");
            return refused.ExitCode;
        }
    }

    private static async Task<int> Serve(CommandLine options, Surroundings surroundings, TextWriter output)
    {
        await output.WriteLineAsync(StandIn.Notice);
        var level = LogLevelRule.Read(surroundings["LITELLM_LOG"]);
        var settings = SettingsReader.Read(options.Config, surroundings);
        using var logs = Logs.Create(level);
        var log = logs.CreateLogger("LiteLLM Proxy");
        foreach (var model in settings.DroppedModels)
        {
            Log.ModelDropped(log, model);
        }

        await using var database = await Connect(settings, log);
        await using var host = GatewayHost.Build(options, settings, database, logs, TimeProvider.System);
        await host.App.StartAsync();
        await output.WriteLineAsync($"LiteLLM: Proxy initialized with {settings.Deployments.Count} models, listening on {string.Join(", ", host.App.Urls)}");

        using var terminate = PosixSignalRegistration.Create(PosixSignal.SIGTERM, signal => Stop(signal, host.Drain));
        using var interrupt = PosixSignalRegistration.Create(PosixSignal.SIGINT, signal => Stop(signal, host.Drain));
        await host.Drain.Requested;
        await host.Drain.Emptied(DrainAtMost, TimeProvider.System);
        await host.App.StopAsync();
        return 0;
    }

    private static void Stop(PosixSignalContext signal, Drain drain)
    {
        signal.Cancel = true;
        drain.Begin();
    }

    private static async Task<Connection?> Connect(GatewaySettings settings, ILogger log)
    {
        if (ConnectionSettings.Read(settings) is not { } address)
        {
            return null;
        }

        var database = new Connection(address, TimeProvider.System, settings.ReadinessAge);
        try
        {
            await (settings.UpdatesSchema ? new Migrations(database.Source, log).Apply(CancellationToken.None) : database.Ask(CancellationToken.None));
            return database;
        }
        catch (Exception away) when (away is NpgsqlException or SocketException or TimeoutException)
        {
            await database.DisposeAsync();
            throw new StartRefusedException(1, $"The database is not reachable: {away.Message} The gateway does not start; start PostgreSQL first, or mend the four DATABASE_ variables.");
        }
    }
}
