using System.Text.Json;
using System.Text.Json.Nodes;

using LitellmStack.Health;
using LitellmStack.Ports;

namespace LitellmStack.Operations;

/// <summary>Health: expected against actual, one model for table, JSON and exit code.</summary>
public sealed class HealthOperation(StackPorts ports)
{
    private static readonly JsonSerializerOptions Indented = new() { WriteIndented = true };

    public async Task<ExitCode> Run(string format, CancellationToken cancellation)
    {
        var observed = await Observation.Look(ports, cancellation);
        var server = ports.ModelServer(ports.OllamaAddress);
        var gateway = ports.LocalGateway;
        var report = HealthReport.Of(
            observed.Selection,
            observed.Wanted,
            observed.Containers,
            observed.Selection.RunsGateway ? await gateway.DatabaseState(cancellation) : null,
            (Declared.Routes(ports.Files), observed.Selection.RunsGateway ? await OrNothing(() => gateway.Routes(cancellation)) : null),
            (Declared.ModelsOfEveryMachine(ports.Files), await OrNothing(() => server.Installed(cancellation))));
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
