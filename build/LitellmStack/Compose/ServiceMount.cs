using LitellmStack.Sources;

namespace LitellmStack.Compose;

/// <summary>A volume or folder in a container: "./settings.yml:/etc/litellm/settings.yml:ro" in one text, or the long form.</summary>
/// <param name="Source">A name, or a path that begins with '.', '/' or '~'; nothing for a volume without a name.</param>
/// <param name="Target">Inside the container.</param>
public sealed record ServiceMount(ComposeText? Source, ComposeText Target)
{
    /// <summary>"bind", "volume", "tmpfs" where the long form says so.</summary>
    public string? Type { get; init; }

    /// <summary>An item of a service's 'volumes'; nothing where it has no target.</summary>
    public static ServiceMount? Of(Node item) => item switch
    {
        Mapping mapping when mapping["target"] is Scalar target =>
            new(mapping["source"] is Scalar source ? new ComposeText(source) : null, new ComposeText(target)) { Type = (mapping["type"] as Scalar)?.Text },
        Scalar scalar => ShortMount.Of(scalar),
        _ => null,
    };

    /// <summary>The target as far as its variables are known: two mounts at one are the same to Compose.</summary>
    public string TargetWith(Func<string, VariableValue> lookup) =>
        (Target.Template.Expand(lookup) is { IsKnown: true } known ? known.Text : Target.Written).TrimEnd('/');
}
