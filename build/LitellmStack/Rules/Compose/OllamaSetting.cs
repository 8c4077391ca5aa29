using LitellmStack.Compose;
using LitellmStack.Findings;
using LitellmStack.Models;

namespace LitellmStack.Rules.Compose;

/// <summary>A variable that a service of Ollama's image gets, and where its value is written.</summary>
/// <param name="Value">Nothing where it is not known.</param>
internal sealed record OllamaSetting(Service Service, OllamaTables Tables, string Name, Place Place, string? Value)
{
    public static IEnumerable<OllamaSetting> All(StackModel stack)
    {
        foreach (var (service, _, name) in Images.Running(stack, "ollama"))
        {
            if (TablesOf(stack, name) is not { } tables)
            {
                continue;
            }

            foreach (var variable in service.Environment)
            {
                yield return Of(stack, service, tables, variable);
            }

            foreach (var file in service.EnvFiles.Select(f => stack.EnvFiles.GetValueOrDefault(StackPath.Join(stack.Folder, f.Written))).OfType<Environment.DotEnv>())
            {
                var values = file.Values();
                foreach (var assignment in file.Assignments.Where(a => service.Environment.All(v => v.Name != a.Name)))
                {
                    yield return new(service, tables, assignment.Name, assignment.Place, values[assignment.Name] is { IsKnown: true } value ? value.Text : null);
                }
            }
        }
    }

    /// <summary>Of another line of versions nothing is said; a tag without a version is taken for the one that the tables describe.</summary>
    private static OllamaTables? TablesOf(StackModel stack, ImageName name) =>
        name.Line is { } line ? stack.OllamaTables.FirstOrDefault(t => t.Line == line) : ImageName.VersionOf(name.Tag) is null && stack.OllamaTables is [var first, ..] ? first : null;

    private static OllamaSetting Of(StackModel stack, Service service, OllamaTables tables, ServiceVariable variable)
    {
        if (variable.Value is not { } written)
        {
            var passed = stack.Variable(variable.Name);
            return new(service, tables, variable.Name, passed.Place ?? variable.Place, passed.IsKnown ? passed.Text : null);
        }

        var expansion = written.Template.Expand(stack.Variable);
        var place = written.OnlyReference is { } only && stack.Variable(only.Name) is { Place: { } set, Text.Length: > 0 } ? set : written.Place;
        return new(service, tables, variable.Name, place, expansion.IsKnown ? expansion.Text : null);
    }
}
