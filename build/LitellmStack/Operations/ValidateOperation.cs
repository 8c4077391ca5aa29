using LitellmStack.CommandLine;
using LitellmStack.Compose;
using LitellmStack.Environment;
using LitellmStack.Findings;
using LitellmStack.Ports;
using LitellmStack.Rules;

namespace LitellmStack.Operations;

/// <summary>Validate: the rules over all files of a stack, and Compose's own opinion of those that are laid over each other. Needs neither engine nor network.</summary>
/// <param name="page">Of the run in GitHub Actions; nothing elsewhere.</param>
public sealed class ValidateOperation(StackPorts ports, ValidateGround ground, IRunPage? page, TextStyle style)
{
    public async Task<ExitCode> Run(ValidateRequest request, CancellationToken cancellation)
    {
        if (request.Explain is { } rule)
        {
            return Explain(rule);
        }

        var started = ports.Clock.GetTimestamp();
        if (Input(request.Named) is not { } input)
        {
            var none = $"'{ground.Shown}' holds no compose file and no settings of a gateway.\nName them: --compose-file FILE, --settings FILE.";
            ports.Transcript.Write("validate", FilesNotJudged.Of(null, ground.Folder).Words is { } there ? $"{none}\nThere is {there}" : none);
            return ExitCode.WrongUse;
        }

        // Starting the plugin, reading the files and looking around take about the same time; side by side they take it once.
        var compose = new ComposeOpinion(ground.IsOwn ? ports.Files.Values : null, ground.Compose).Of(input, ports.Stack.Project, cancellation);
        var around = Task.Run(() => new SurroundingsSearch(ground.Folder).Look(input, ground.IsOwn ? [.. Targets.All.Select(t => t.Name)] : null, cancellation), cancellation);
        var report = (await Validation.Run(input, around)).With(await compose);
        Tell(report, request.Format, ports.Clock.GetElapsedTime(started));
        if (!ground.IsOwn && request is { Format: "text", Named.ComposeFiles.Count: 0 } && FilesNotJudged.Of(input, ground.Folder).Words is { } others)
        {
            ports.Transcript.Write("not judged", others);
        }

        return report.FailsOn(request.FailOn);
    }

    private StackInput? Input(StackSearch.Named named)
    {
        if (ground.IsOwn && named.IsNone)
        {
            var selection = StackSelection.Remembered(ports.Stack, ports.Files.Env ?? EnvText.Empty);
            return StackInput.Of(ports.Files.Disk, selection.Files, ports.Stack.EnvFile);
        }

        return new StackSearch(ground.Folder, named).Find(StackInput.Shipped(ports.Files.Disk));
    }

    private ExitCode Explain(string id)
    {
        if (All.Named.FirstOrDefault(r => r.Id == id) is { } rule)
        {
            ports.Transcript.Write(RulesPage.Section(rule).TrimEnd());
            return ExitCode.Done;
        }

        var near = NearestWord.Of(id, All.Ids);
        ports.Transcript.Write("validate", $"There is no rule '{id}'.{(near is null ? "" : $" Did you mean '{near}'?")}\nEvery rule stands in docs/rules.md.");
        return ExitCode.WrongUse;
    }

    private void Tell(ValidationReport report, string format, TimeSpan took)
    {
        if (format != "text")
        {
            ports.Transcript.Write((format == "json" ? report.ToJson() : report.ToSarif(page?.Folder ?? "")).TrimEnd());
            return;
        }

        if (report.Findings.Count > 0)
        {
            ports.Transcript.Write(report.ToText(style, took).TrimEnd());
        }

        if (page is not null)
        {
            var annotations = new Annotations(report.Redaction, page.Folder);
            ports.Transcript.Write(annotations.Commands(report.Findings).TrimEnd());
            page.Add(annotations.Summary(report.Findings, report.Summary));
        }

        if (report.Findings.Count == 0)
        {
            ports.Transcript.Write("validate", report.Summary.ToString());
        }

        if (report.Ignored.Count > 0)
        {
            ports.Transcript.Write("ignored", $"{report.Ignored.Count} by marks that give a reason");
        }
    }
}
