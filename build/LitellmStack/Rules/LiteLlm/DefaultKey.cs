using LitellmStack.Findings;
using LitellmStack.LiteLlm;

namespace LitellmStack.Rules.LiteLlm;

public sealed class DefaultKey : Rule
{
    /// <summary>What opens this stack; a default key that is sent to somebody else's server opens nothing here.</summary>
    private static readonly string[] Own = ["general_settings", "environment_variables", "router_settings", "litellm_settings"];

    public override string Id => "litellm/default-key";

    public override Severity Severity => Severity.Error;

    public override string Title => "No key in the gateway's settings is one that is printed in a guide";

    public override string Why =>
        "Everybody knows it: whoever reaches the port is the administrator, or reads the database. With 'sk-1234' LiteLLM does not even start.";

    public override string Remedy => "Write os.environ/NAME and set that variable in the environment file; './build.sh Init' makes random ones.";

    public override string Source => "config/known/default-secrets.yml; BerriAI/litellm#42019";

    public override IEnumerable<Finding> Check(StackModel stack) => SecretSetting.In(stack.Settings)
        .Where(s => Own.Contains(s.Path.Section) && s.Path.Key != "api_key" && stack.DefaultSecrets.Hold(s.Secret))
        .Select(s => At(
            s.Value.Place,
            s.Path.Key == "master_key"
                ? "The master key stands in public guides: whoever reaches the gateway is its administrator, and LiteLLM 1.104 and later refuse 'sk-1234'."
                : $"The secret in '{s.Path}' stands in public guides, so it protects nothing.",
            s.Path.Key == "master_key"
                ? $"Write {EnvReference.Prefix}LITELLM_MASTER_KEY and set that variable in the environment file."
                : "Set another one where it is made, and read it here from a variable: os.environ/NAME."));
}
