using LitellmStack.Compose;

namespace LitellmStack.Rules;

/// <summary>How a variable gets into a container, said in the form that its service is written in.</summary>
internal static class Passing
{
    /// <summary>A step without its full stop: "Add 'NAME:' under 'environment'".</summary>
    /// <param name="value">Nothing where the name alone is enough, and the environment file says the rest.</param>
    public static string Step(Service service, string name, string? value = null) => service switch
    {
        { EnvFiles: [.., var file] } => $"Set '{name}' in '{file.Written}', which '{service.Name}' takes as a whole",
        { ListsEnvironment: true } => $"Add '- {name}{(value is null ? "" : $"={value}")}' under 'environment'",
        _ => $"Add '{name}:{(value is null ? "" : $" {value}")}' under 'environment'",
    };
}
