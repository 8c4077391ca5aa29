using LitellmStack.Compose;
using LitellmStack.Environment;
using LitellmStack.Findings;
using LitellmStack.Rules;
using LitellmStack.Rules.Compose;
using LitellmStack.Sources;

namespace LitellmStack.Operations;

/// <summary>What Compose itself says of a stack's files: one call of its plugin, and where there is none, a note that it was not asked.</summary>
/// <param name="own">What the environment of this clone's stack says, the shell's part too; nothing for another stack, whose own file counts.</param>
internal sealed class ComposeOpinion(IReadOnlyDictionary<string, string>? own, ICompose plugin)
{
    /// <summary>What a required value that is not there yet is stood in for by, so that the files can be judged before there is an environment file.</summary>
    private const string StandIn = "stand-in-for-a-secret";

    /// <param name="project">Any name will do: nothing is started.</param>
    public async Task<IReadOnlyList<Finding>> Of(StackInput input, string project, CancellationToken cancellation)
    {
        if (input.Selected.Count == 0)
        {
            return [];
        }

        if (!plugin.IsInstalled)
        {
            return [Unknown("There is no Compose plugin here, so its own opinion of the merged files was not asked; the rules were.", new NotChecked().Remedy)];
        }

        var variables = Variables(input, project);
        var answer = await Ask(variables, cancellation);
        if (answer.ExitCode == 0)
        {
            return [];
        }

        var files = input.Selected.Where(input.Files.ContainsKey).Select(p => YamlSource.Read(p, input.Files[p].Span, YamlDialect.Compose)).ToList();
        var compose = ComposeSource.Read(files, []);
        if (files.Count < input.Selected.Count || files.Any(f => f.Troubles.Count > 0) || compose.Troubles.Count > 0)
        {
            // The rules of source/ and compose/interpolation say it with a place; Compose stops at the first of it.
            return [];
        }

        var missing = compose.References.Where(r => r.Reference.IsRequired).Select(r => r.Name).Where(name => !variables.ContainsKey(name)).Distinct().ToList();
        if (missing.Count > 0)
        {
            missing.ForEach(name => variables[name] = StandIn);
            answer = await Ask(variables, cancellation);
        }

        var words = answer.Errors.Trim();
        return answer.ExitCode == 0 ? []
            : Said(words).Length == 0 ? [Unknown($"The Compose plugin ended with exit code {answer.ExitCode} and said nothing, so its opinion of the merged files is not known.", "Run the same command again.")]
            : [Complaint(words, input, compose)];
    }

    private static Finding Unknown(string why, string remedy) => new(new NotChecked().Id, Severity.Note, null, why, remedy);

    private Task<ComposeAnswer> Ask(IReadOnlyDictionary<string, string> variables, CancellationToken cancellation) =>
        plugin.Run(ComposeCalls.Accepts(null) with { Variables = variables }, lines: null, cancellation);

    private static Finding Complaint(string words, StackInput input, ComposeSource compose) => new(
        new Invalid().Id,
        Severity.Error,
        ComposeComplaint.PlaceOf(words, compose),
        $"Compose refuses {string.Join(" + ", input.Selected)}: {Said(words)}",
        Copied(words, input, compose) ?? new Invalid().Remedy);

    /// <summary>A fresh clone of most stacks has an example and no environment file yet.</summary>
    private static string? Copied(string words, StackInput input, ComposeSource compose)
    {
        var folder = StackPath.FolderOf(input.Selected[0]);
        var missing = compose.Services.SelectMany(s => s.EnvFiles).Select(f => StackPath.Join(folder, f.Written))
            .FirstOrDefault(path => words.Contains($"/{path} not found", StringComparison.Ordinal));
        return missing is not null && input.EnvExample is { } example && StackPath.NameOf(example).TrimStart('.').StartsWith(StackPath.NameOf(missing).TrimStart('.'), StringComparison.Ordinal)
            ? $"Copy the example ('cp {example} {missing}') and fill it in; until then nothing starts, and what Compose says of the rest is not known."
            : null;
    }

    /// <summary>In one line, without the lines of its log (warnings, which rules judge).</summary>
    private static string Said(string words) => string.Join(' ', words
        .Split('\n', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries)
        .Where(line => !line.StartsWith("time=", StringComparison.Ordinal)));

    /// <summary>As Compose would have them, with every declared value that is required and not there yet stood in for.</summary>
    private Dictionary<string, string> Variables(StackInput input, string project)
    {
        var variables = Declared(input).Where(v => v.IsRequired).ToDictionary(v => v.Name, _ => StandIn, StringComparer.Ordinal);
        foreach (var (name, value) in own ?? Assigned(input))
        {
            if (value.Length > 0)
            {
                variables[name] = value;
            }
        }

        variables["COMPOSE_FILE"] = string.Join(':', input.Selected);
        variables["COMPOSE_PATH_SEPARATOR"] = ":";
        variables["COMPOSE_PROJECT_NAME"] = project;
        variables["COMPOSE_DISABLE_ENV_FILE"] = "1";
        variables.TryAdd("SANDBOX_TAG", StandIn);
        return variables;
    }

    private static IReadOnlyList<EnvVariable> Declared(StackInput input) =>
        input.EnvExample is { } path && input.Files.TryGetValue(path, out var bytes) && SourceText.Decode(path, bytes.Span) is (var source, null) ? [.. EnvExample.Read(source).Select(d => d.Variable)] : [];

    private static Dictionary<string, string> Assigned(StackInput input) => input.EnvFile is { } path && input.Files.TryGetValue(path, out var bytes)
        ? DotEnv.Read(path, bytes.Span).Values().Where(v => v.Value.Text is not null).ToDictionary(v => v.Key, v => v.Value.Text!, StringComparer.Ordinal)
        : [];
}
