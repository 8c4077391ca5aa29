using LitellmStack.Compose;
using LitellmStack.Sources;

namespace LitellmStack.Rules.LiteLlm;

/// <summary>The variables that the gateway's process sees.</summary>
internal sealed record GatewayVariables(Service Gateway, IReadOnlySet<string> Names)
{
    private const string Storing = "STORE_MODEL_IN_DB";

    private static readonly string[] Shells = ["sh", "bash", "/bin/sh", "/bin/bash"];

    private static readonly string[] Yes = ["true", "1", "yes", "on"];

    private static readonly string[] No = ["", "false", "0", "no", "off"];

    /// <summary>Nothing where a part is not to be had here: then none can be said to be missing.</summary>
    public static GatewayVariables? Of(StackModel stack)
    {
        // An image that is built here, and a shell that starts the gateway, may set more.
        if (stack.Gateway is not { IsBuilt: false } gateway || !stack.Compose.IsWhole || stack.Settings is { IsWhole: false }
            || gateway.Values.ContainsKey("entrypoint")
            || gateway.Command.Any(c => Shells.Contains(c.Written) || c.Written.Contains("export ", StringComparison.Ordinal)))
        {
            return null;
        }

        var names = gateway.Environment.Select(v => v.Name).ToHashSet(StringComparer.Ordinal);
        names.UnionWith(stack.Settings?.Section("environment_variables")?.Entries.Select(e => e.Key.Text) ?? []);
        foreach (var file in gateway.EnvFiles)
        {
            if (!stack.EnvFiles.TryGetValue(StackPath.Join(stack.Folder, file.Written), out var env) || !env.IsWhole)
            {
                return null;
            }

            names.UnionWith(env.Assignments.Select(a => a.Name));
        }

        return new GatewayVariables(gateway, names);
    }

    /// <summary>Whether models may be kept in the database, where no file lists them; true where that is not to be known.</summary>
    public static bool MayStoreModels(StackModel stack)
    {
        if (Setting(stack) is { } written)
        {
            return !No.Contains(written, StringComparer.OrdinalIgnoreCase) || Stores(Of(stack)?.Value(stack, Storing));
        }

        if (stack.Gateway is null || Of(stack) is not { } variables)
        {
            return stack.Gateway is not null;
        }

        return variables.Names.Contains(Storing) && (variables.Value(stack, Storing) is not { } value || Stores(value));
    }

    /// <summary>Whether models are kept in the database for certain.</summary>
    public static bool StoresModels(StackModel stack) => Stores(Setting(stack)) || Stores(Of(stack)?.Value(stack, Storing));

    /// <summary>What a variable of the service is worth; nothing where it is not known, or not given.</summary>
    public string? Value(StackModel stack, string name)
    {
        if (Gateway.Environment.FirstOrDefault(v => v.Name == name) is not { } variable)
        {
            return null;
        }

        if (variable.Value is { } written)
        {
            return written.Template.Expand(stack.Variable) is { IsKnown: true } expansion ? expansion.Text : null;
        }

        return stack.Variable(name) is { IsKnown: true } value ? value.Text ?? "" : null;
    }

    private static string? Setting(StackModel stack) => (stack.Settings?.Section("general_settings")?["store_model_in_db"] as Scalar)?.Text;

    private static bool Stores(string? value) => value is not null && Yes.Contains(value, StringComparer.OrdinalIgnoreCase);
}
