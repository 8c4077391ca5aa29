using LitellmStack.Compose;
using LitellmStack.Environment;
using LitellmStack.Sources;

namespace LitellmStack.Rules;

/// <summary>The variables that a service's container gets: those of its 'environment', and behind them those of its env_file.</summary>
internal sealed class ContainerEnvironment
{
    private static readonly HashSet<string> Shells = new(StringComparer.Ordinal) { "sh", "bash", "ash", "/bin/sh", "/bin/bash", "/usr/bin/env" };

    private readonly StackModel _stack;
    private readonly Service _service;
    private readonly IReadOnlyList<DotEnv> _files;

    private ContainerEnvironment(StackModel stack, Service service, IReadOnlyList<DotEnv> files)
    {
        _stack = stack;
        _service = service;
        _files = files;
    }

    public IEnumerable<string> Names => _service.Environment.Select(v => v.Name).Concat(_files.SelectMany(f => f.Assignments).Select(a => a.Name));

    /// <summary>What a variable is worth; nothing where the container does not get it.</summary>
    public GivenValue? this[string name] => Of(_stack, _service, name);

    /// <summary>Nothing where the process may see more than the files say: an image that is built here, a script in front of it, a file that is not to be had.</summary>
    public static ContainerEnvironment? Of(StackModel stack, Service service)
    {
        if (service.IsBuilt || !service.IsWhole || IsBehindAScript(service) || service.Mounts.Any(BringsVariables))
        {
            return null;
        }

        var files = Files(stack, service);
        return files.Count == service.EnvFiles.Count && files.All(f => f.IsWhole) ? new ContainerEnvironment(stack, service, files) : null;
    }

    /// <summary>The same for one variable, also where others may not be known.</summary>
    public static GivenValue? Of(StackModel stack, Service service, string name)
    {
        if (service.Environment.FirstOrDefault(v => v.Name == name) is { } variable)
        {
            return variable.Value is { } written ? Written(stack, written) : ByName(stack, variable);
        }

        foreach (var file in Enumerable.Reverse(Files(stack, service)))
        {
            if (file.Assignments.LastOrDefault(a => a.Name == name) is { } line)
            {
                return new GivenValue(
                    line.Value is { } value && !value.References.Any() && value.Expand(stack.Variable) is { IsKnown: true } known ? known.Text : null,
                    line.ValuePlace);
            }
        }

        return null;
    }

    /// <summary>A value that is a variable and nothing else is set where the variable is.</summary>
    private static GivenValue Written(StackModel stack, ComposeText written)
    {
        var expansion = written.Template.Expand(stack.Variable);
        var place = written.OnlyReference is { } only && stack.Variable(only.Name) is { Text.Length: > 0, Place: { } set } ? set : written.Place;
        return expansion.IsKnown ? new GivenValue(expansion.Text, place)
            : new GivenValue(null, place) { Rough = written.Template.Expand(n => Marked(stack.Variable(n))) is { IsKnown: true } rough ? rough.Text : null };
    }

    private static VariableValue Marked(VariableValue value) =>
        value is { IsKnown: true, Text.Length: > 0 } ? value : new VariableValue(GivenValue.Unknown.ToString(), IsKnown: true, null);

    private static GivenValue? ByName(StackModel stack, ServiceVariable variable)
    {
        var value = stack.Variable(variable.Name);
        return value is { IsKnown: true, Text: null } ? null : new GivenValue(value.IsKnown ? value.Text : null, value.Place ?? variable.Place);
    }

    private static List<DotEnv> Files(StackModel stack, Service service) =>
        [.. service.EnvFiles.Select(f => stack.EnvFiles.GetValueOrDefault(StackPath.Join(stack.Folder, f.Written))).OfType<DotEnv>()];

    /// <summary>An entrypoint that is the program itself sets nothing.</summary>
    private static bool IsBehindAScript(Service service) =>
        (service.Values.GetValueOrDefault("entrypoint") is { } entry && FirstWord(entry) != "litellm") || Shells.Contains(FirstWord(service.Values.GetValueOrDefault("command")));

    private static string FirstWord(Node? node) => node switch
    {
        Scalar scalar => scalar.Text.Split((char[])[' ', '\n', '\t'], StringSplitOptions.RemoveEmptyEntries).FirstOrDefault(""),
        Sequence { Items: [Scalar first, ..] } => first.Text,
        _ => "",
    };

    /// <summary>LiteLLM, like many programs, reads a .env in the folder that it runs in.</summary>
    private static bool BringsVariables(ServiceMount mount) => mount.Target.Written is var target && (target.EndsWith(".env", StringComparison.Ordinal) || target.TrimEnd('/') is "/app");
}
