using LitellmStack.Compose;
using LitellmStack.Environment;
using LitellmStack.Findings;
using LitellmStack.Ports;
using LitellmStack.Rules;

namespace LitellmStack.Operations;

/// <summary>Validate: the rules over all files, and Compose's own opinion of the files that the environment file selects. Needs neither of the two.</summary>
public sealed class ValidateOperation(StackPorts ports, TextStyle style)
{
    /// <summary>What a required secret is stood in for by, so that the files can be judged before there is an environment file.</summary>
    private const string StandIn = "stand-in-for-a-secret";

    public async Task<ExitCode> Run(string format, CancellationToken cancellation)
    {
        var started = ports.Clock.GetTimestamp();
        var selection = StackSelection.Remembered(ports.Stack, ports.Files.Env ?? EnvText.Empty);

        // Starting the plugin and reading the files take about the same time; side by side they take it once.
        var rules = Task.Run(() => Validation.Run(StackInput.Of(ports.Files.Disk, selection.Files, ports.Stack.EnvFile)), cancellation);
        var compose = await AskCompose(selection, cancellation);
        var report = (await rules).With(compose);
        var took = ports.Clock.GetElapsedTime(started);
        if (format == "json")
        {
            ports.Transcript.Write(report.ToJson().TrimEnd());
            return report.ExitCode;
        }

        if (report.Findings.Count > 0)
        {
            ports.Transcript.Write(report.ToText(style, took).TrimEnd());
        }

        ports.Transcript.Write("validate", $"{report.Summary}");
        return report.ExitCode;
    }

    /// <summary>One call of the plugin. Where there is none, one note says what was not checked.</summary>
    private async Task<IReadOnlyList<Finding>> AskCompose(StackSelection selection, CancellationToken cancellation)
    {
        if (!ports.Compose.IsInstalled)
        {
            return
            [
                new Finding("compose/not-checked", Severity.Note, null,
                    "There is no Compose plugin here, so its own opinion of the merged files was not asked; the rules were.",
                    "Install Docker with Compose 2.26 or newer for the whole check."),
            ];
        }

        var answer = await ports.Compose.Run(ComposeCalls.Accepts(null) with { Variables = Variables(selection) }, lines: null, cancellation);
        return answer.ExitCode == 0 ? [] :
        [
            new Finding("compose/invalid", Severity.Error, null,
                $"Compose refuses {string.Join(" + ", selection.Files)}: {answer.Errors.Trim()}",
                "Mend what it names; it stops at the first problem."),
        ];
    }

    /// <summary>As Compose would have them, with every required value that is not there yet stood in for.</summary>
    private Dictionary<string, string> Variables(StackSelection selection)
    {
        var variables = EnvExample.Read(ports.Files.Text(StackFiles.Example)).Where(v => v.IsRequired).ToDictionary(v => v.Name, _ => StandIn, StringComparer.Ordinal);
        foreach (var (name, value) in ports.Files.Values.Where(v => v.Value.Length > 0))
        {
            variables[name] = value;
        }

        variables["COMPOSE_FILE"] = string.Join(':', selection.Files);
        variables["COMPOSE_PATH_SEPARATOR"] = ":";
        variables["COMPOSE_PROJECT_NAME"] = selection.Stack.Project;
        variables["COMPOSE_DISABLE_ENV_FILE"] = "1";
        variables.TryAdd("SANDBOX_TAG", StandIn);
        return variables;
    }
}
