using System.Text.Json;
using System.Text.Json.Nodes;

using LitellmStack.Backup;
using LitellmStack.Health;
using LitellmStack.Ports;

namespace LitellmStack.Operations;

/// <summary>Health: expected against actual, one model for table, JSON and exit code.</summary>
public sealed class HealthOperation(StackPorts ports, IBackupStore backups)
{
    private static readonly JsonSerializerOptions Indented = new() { WriteIndented = true };

    public async Task<ExitCode> Run(string format, CancellationToken cancellation)
    {
        var observed = await Observation.Look(ports, cancellation);
        var server = ports.ModelServer(ports.OllamaAddress);
        var gateway = ports.LocalGateway;
        // Asked at once: each may have to be waited for until it counts as silent.
        var database = observed.Selection.RunsGateway ? gateway.DatabaseState(cancellation) : Task.FromResult<string?>(null);
        var routes = observed.Selection.RunsGateway ? OrNothing(() => gateway.Routes(cancellation)) : Task.FromResult<IReadOnlyList<string>?>(null);
        var models = OrNothing(() => server.Installed(cancellation));
        var report = HealthReport.Of(
            observed.Selection,
            observed.Wanted,
            observed.Containers,
            await database,
            (Declared.Routes(ports.Files), await routes),
            (Declared.ModelsOfEveryMachine(ports.Files), await models),
            BackupCatalogue.Read(backups).Newest(ports.Stack.Project).Where(b => b.Origin == BackupOrigin.Asked).Select(b => ((Manifest, TimeSpan)?)(b, ports.Clock.GetUtcNow() - b.Taken)).FirstOrDefault());
        if (format == "json")
        {
            ports.Transcript.Write(Json(report).ToJsonString(Indented));
        }
        else
        {
            foreach (var line in report.Lines)
            {
                ports.Transcript.Write(line.Subject, line.IsRight ? $"ok     {line.Actual}" : $"wrong  {line.Actual}; expected: {line.Expected}\n       next: {line.Remedy}");
            }
        }

        return report.IsRight ? ExitCode.Done : ExitCode.NotRight;
    }

    /// <summary>No answer is what this report is about; the line says so.</summary>
    private static async Task<T?> OrNothing<T>(Func<Task<T>> ask)
        where T : class
    {
        try
        {
            return await ask();
        }
        catch (OutsideWorldException)
        {
            return null;
        }
    }

    private static JsonObject Json(HealthReport report) => new()
    {
        ["healthy"] = report.IsRight,
        ["lines"] = new JsonArray([.. report.Lines.Select(line => new JsonObject
        {
            ["subject"] = line.Subject,
            ["expected"] = line.Expected,
            ["actual"] = line.Actual,
            ["right"] = line.IsRight,
            ["remedy"] = line.IsRight ? null : line.Remedy,
        })]),
    };
}
