using LitellmStack.CommandLine;
using LitellmStack.Compose;
using LitellmStack.Environment;
using LitellmStack.Findings;

namespace LitellmStack.Rules.Wiring;

public sealed class VariableUnread : Rule
{
    public override string Id => "wiring/variable-unread";

    public override Severity Severity => Severity.Warning;

    public override string Title => "Every variable that is set or declared is read by something";

    public override string Why => "A variable that nothing reads changes nothing, and who set it believes that it does.";

    public override string Remedy => "Correct its name, pass it to the service that is meant, or remove it.";

    public override string Source => "Compose passes a variable to a container only where a compose file names it";

    public override IEnumerable<Finding> Check(StackModel stack)
    {
        // A service that takes the whole file may read any of it, and in a file that is not known here anything may be read.
        if (!stack.Compose.IsWhole || stack.Compose.Services.Count == 0 || stack.Settings is { IsWhole: false } || TakesTheWholeFile(stack))
        {
            return [];
        }

        var read = stack.Compose.References.Select(r => r.Name)
            .Concat(stack.Compose.PassedByName.Select(v => v.Name))
            .Concat(stack.Settings?.References.Select(r => r.Name) ?? [])
            .Concat(stack.Env?.Assignments.SelectMany(a => a.Value?.References ?? []).Select(r => r.Name) ?? [])
            .ToHashSet(StringComparer.Ordinal);
        var set = stack.Env?.Assignments.Select(a => new { a.Name, a.Place, Verb = "set" }) ?? [];
        var declared = stack.Declared?.Select(d => new { d.Name, d.Place, Verb = "declared" }) ?? [];
        return set.Concat(declared)
            .Where(v => !read.Contains(v.Name) && !ForeignVariables.Hold(v.Name))
            .DistinctBy(v => new { v.Place.File, v.Name })
            .Where(v => !IsReadByAProgram(stack, v.Name))
            .Select(v => At(
                v.Place,
                $"'{v.Name}' is {v.Verb} here, but no compose file reads it: it changes nothing.",
                NearestWord.Within(2, v.Name, read) is { } near ? $"Write '{near}', or remove the line." : "Pass it to the service that is meant, under 'environment', or remove the line."));
    }

    /// <summary>Beside another's stack may stand programs and scripts that read the same file; of this project's it is known that none does.</summary>
    private static bool IsReadByAProgram(StackModel stack, string name) => stack.Surroundings.Targets is null
        && stack.Surroundings.Sources.Any(t => !IsProse(t.Path) && stack.Sources.All(s => s.Path != t.Path) && t.Text.Contains(name, StringComparison.Ordinal));

    /// <summary>A guide, or an environment file, reads nothing.</summary>
    private static bool IsProse(string path) => StackPath.NameOf(path) is var file
        && (file.EndsWith(".md", StringComparison.OrdinalIgnoreCase) || file.EndsWith(".txt", StringComparison.OrdinalIgnoreCase) || file.Contains("env", StringComparison.OrdinalIgnoreCase));

    /// <summary>By its env_file, or by a mount that shows it to the program. One that is not there yet is most often the environment file.</summary>
    private static bool TakesTheWholeFile(StackModel stack) => stack.Compose.Services.Concat(stack.Compose.Files.SelectMany(f => f.Services))
        .Any(s => s.EnvFiles.Any(f => f.Template.References.Any() || (stack.Env is null && !stack.EnvFiles.ContainsKey(PathOf(stack, f))) || IsTheEnvFile(stack, f))
            || s.Mounts.Any(m => m.Source is { } file && IsTheEnvFile(stack, file)));

    private static bool IsTheEnvFile(StackModel stack, ComposeText file) => PathOf(stack, file) == stack.Env?.Source.Path;

    private static string PathOf(StackModel stack, ComposeText file) => StackPath.Join(stack.Folder, file.Written);
}
