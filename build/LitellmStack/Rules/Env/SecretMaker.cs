namespace LitellmStack.Rules.Env;

/// <summary>Who makes a secret up, by its name.</summary>
internal static class SecretMaker
{
    /// <summary>Last words of the names of keys that are fetched from whoever gives them out.</summary>
    private static readonly string[] Fetched = ["API_KEY", "APIKEY", "ACCESS_KEY", "PUBLIC_KEY", "LANGFUSE_SECRET_KEY", "TOKEN"];

    /// <summary>The stack itself: as it declares, or by the names that gateways and databases take their own secrets from.</summary>
    public static bool IsTheStack(StackModel stack, string name) =>
        stack.Declared?.FirstOrDefault(d => d.Name == name) is { Variable: { IsSecret: true, IsGenerated: true } }
        || name is "LITELLM_MASTER_KEY" or "LITELLM_SALT_KEY" or "POSTGRES_PASSWORD" or "UI_PASSWORD";

    /// <summary>Somebody else: a provider's key, which can't be made up here, and which a stack may go without.</summary>
    public static bool IsAProvider(StackModel stack, string name) => !IsTheStack(stack, name) && !name.StartsWith("LITELLM_", StringComparison.OrdinalIgnoreCase)
        && Fetched.Any(f => name.EndsWith(f, StringComparison.OrdinalIgnoreCase));
}
