using LitellmStack.Compose;

namespace LitellmStack.Rules;

/// <summary>A mount that holds a path of the container.</summary>
/// <param name="Source">The file behind it, relative to the stack's root; nothing where the files do not say (a volume, a path outside the stack).</param>
internal sealed record MountedPath(ServiceMount Mount, string? Source)
{
    /// <summary>The innermost mount that holds the path.</summary>
    public static MountedPath? Of(StackModel stack, Service service, string path)
    {
        MountedPath? found = null;
        var longest = -1;
        foreach (var mount in service.Mounts)
        {
            if (mount.Target.Template.Expand(stack.Variable) is { IsKnown: true } expansion && expansion.Text.TrimEnd('/') is var target
                && (path == target || path.StartsWith(target + "/", StringComparison.Ordinal)) && target.Length > longest)
            {
                longest = target.Length;
                found = new MountedPath(mount, SourceOf(mount, path[target.Length..], stack.Folder, stack.Variable));
            }
        }

        return found;
    }

    /// <summary>Where the container sees a file of the stack; nothing where no mount brings it.</summary>
    public static string? TargetOf(StackModel stack, Service service, string file) => TargetOf(service, file, stack.Folder, stack.Variable);

    /// <param name="folder">That relative sources are relative to.</param>
    public static string? TargetOf(Service service, string file, string folder, Func<string, VariableValue> variable)
    {
        foreach (var mount in service.Mounts)
        {
            if (SourceOf(mount, "", folder, variable) is { } source && mount.Target.Template.Expand(variable) is { IsKnown: true } target)
            {
                if (source == file)
                {
                    return target.Text;
                }

                if (file.StartsWith(source + "/", StringComparison.Ordinal))
                {
                    return target.Text.TrimEnd('/') + file[source.Length..];
                }
            }
        }

        return null;
    }

    private static string? SourceOf(ServiceMount mount, string below, string folder, Func<string, VariableValue> variable) =>
        mount.Source?.Template.Expand(variable) is { IsKnown: true } source && source.Text.StartsWith('.') ? StackPath.Join(folder, source.Text + below) : null;
}
