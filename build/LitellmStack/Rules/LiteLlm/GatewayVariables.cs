using LitellmStack.Compose;
using LitellmStack.Sources;

namespace LitellmStack.Rules.LiteLlm;

/// <summary>The variables that the gateway's process sees: its container's, and those that the settings set.</summary>
internal sealed record GatewayVariables(Service Gateway, IReadOnlySet<string> Names)
{
    private const string Storing = "STORE_MODEL_IN_DB";

    private static readonly string[] Yes = ["true", "1", "yes", "on"];

    private static readonly string[] No = ["", "false", "0", "no", "off"];

    /// <summary>Nothing where a part is not to be had here: then none can be said to be missing.</summary>
    public static GatewayVariables? Of(StackModel stack)
    {
        if (stack.Gateway is not { } gateway || !stack.Compose.IsWhole || stack.Settings is { IsWhole: false }
            || ContainerEnvironment.Of(stack, gateway) is not { } given || gateway.Command.Any(c => c.Written.Contains("export ", StringComparison.Ordinal)))
        {
            return null;
        }

        var names = given.Names.ToHashSet(StringComparer.Ordinal);
        names.UnionWith(stack.Settings?.Section("environment_variables")?.Entries.Select(e => e.Key.Text) ?? []);
        return new GatewayVariables(gateway, names);
    }

    /// <summary>Whether models may be kept in the database, where no file lists them; true where that is not to be known.</summary>
    public static bool MayStoreModels(StackModel stack)
    {
        if (Setting(stack) is { } written)
        {
            return !No.Contains(written, StringComparer.OrdinalIgnoreCase) || Stores(Of(stack)?.Value(stack, Storing)?.Text);
        }

        if (stack.Gateway is null || Of(stack) is not { } variables)
        {
            return stack.Gateway is not null;
        }

        return variables.Value(stack, Storing) is { } given && (given.Text is not { } value || Stores(value));
    }

    /// <summary>Whether models are kept in the database for certain.</summary>
    public static bool StoresModels(StackModel stack) => Stores(Setting(stack)) || Stores(Of(stack)?.Value(stack, Storing)?.Text);

    /// <summary>What a variable of the service is worth; nothing where it is not given.</summary>
    private GivenValue? Value(StackModel stack, string name) => ContainerEnvironment.Of(stack, Gateway, name);

    private static string? Setting(StackModel stack) => (stack.Settings?.Section("general_settings")?["store_model_in_db"] as Scalar)?.Text;

    private static bool Stores(string? value) => value is not null && Yes.Contains(value, StringComparer.OrdinalIgnoreCase);
}
