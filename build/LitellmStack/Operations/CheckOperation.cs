using System.Text.Json;
using System.Text.Json.Nodes;

using LitellmStack.Health;
using LitellmStack.Plans;
using LitellmStack.Ports;

namespace LitellmStack.Operations;

/// <summary>Check: the integration checks against the running stack, as lines or as JSON.</summary>
public sealed class CheckOperation(StackPorts ports)
{
    private static readonly JsonSerializerOptions Indented = new() { WriteIndented = true, Encoder = System.Text.Encodings.Web.JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    /// <param name="only">Parts to try; all where none is named.</param>
    public async Task<ExitCode> Run(IReadOnlyList<string> only, string format, CancellationToken cancellation)
    {
        ports.Files.MustExist();
        var server = ports.ModelServer(ports.OllamaAddress);
        var target = await Declared.CheckTarget(ports.Files, server, cancellation);
        var checks = new Checks(server, ports.LocalGateway, ports.SpendLog, ports.Clock).All(target).Where(c => only.Count == 0 || only.Contains(c.Part)).ToList();
        if (format == "json")
        {
            var silent = new Runner(new NoTranscript(), ports.Clock);
            var results = await silent.Run(Plan(checks), cancellation);
            ports.Transcript.Write(Json(checks, results).ToJsonString(Indented));
            return Runner.ExitCodeOf(results);
        }

        var runner = new Runner(ports.Transcript, ports.Clock);
        var shown = await runner.Run(Plan(checks), cancellation);
        var failed = shown.Count(r => r.Outcome is Outcome.Failed);
        var skipped = shown.Count(r => r.Outcome is Outcome.Skipped);
        ports.Transcript.Write("checks", $"{shown.Count - failed - skipped} passed, {failed} failed, {skipped} skipped");
        return Runner.ExitCodeOf(shown);
    }

    private static Plan Plan(IEnumerable<Check> checks) => new([.. checks.Select(check =>
        new Step(check.Id, check.Title, async (progress, cancellation) =>
        {
            progress.Report(check.Title);
            return await check.Act(cancellation);
        })
        {
            SkipReason = check.SkipReason,
            OthersGoOn = true,
        })]);

    private static JsonObject Json(IReadOnlyList<Check> checks, IReadOnlyList<StepResult> results) => new()
    {
        ["checks"] = new JsonArray([.. checks.Zip(results, (check, result) => new JsonObject
        {
            ["id"] = check.Id,
            ["part"] = check.Part,
            ["title"] = check.Title,
            ["outcome"] = result.Outcome switch { Outcome.Failed => "failed", Outcome.Skipped => "skipped", _ => "passed" },
            ["detail"] = result.Outcome switch
            {
                Outcome.Failed failed => failed.What,
                Outcome.Skipped skipped => skipped.Reason,
                Outcome.Done done => done.Detail,
                _ => "",
            },
            ["seconds"] = Math.Round(result.Took.TotalSeconds, 3),
        })]),
    };
}
