using LitellmStack.Compose;
using LitellmStack.Findings;
using LitellmStack.Sources;

namespace LitellmStack.Rules.LiteLlm;

public sealed class SaltKeyMissing : Rule
{
    private const string Variable = "LITELLM_SALT_KEY";

    private static readonly string[] Databases = ["DATABASE_URL", "DATABASE_HOST"];

    public override string Id => "litellm/salt-key-missing";

    public override Severity Severity => Severity.Error;

    public override string Title => "What the gateway keeps in its database is encrypted under a salt key of its own";

    public override string Why =>
        "Without a salt key LiteLLM encrypts stored credentials under the master key: when that is changed, they are lost without a word. "
        + "An empty salt key counts as one, and everybody knows it.";

    public override string Remedy => "Pass LITELLM_SALT_KEY before the first model is stored, keep it apart from the dumps, and never change it.";

    public override string Source => "LiteLLM, proxy/common_utils/encrypt_decrypt_utils.py; BerriAI/litellm#3635, #10587, #13406";

    public override IEnumerable<Finding> Check(StackModel stack)
    {
        if (stack.Tables is null || GatewayVariables.Of(stack) is not { } variables)
        {
            return [];
        }

        if (variables.Gateway.Environment.FirstOrDefault(v => v.Name == Variable) is { Value: { } given })
        {
            return Empty(given) is { } severity && HasDatabase(stack, variables)
                ? [At(
                    given.Place,
                    severity,
                    $"An empty '{Variable}' counts as one{(severity == Severity.Error ? "" : ", and this one is empty where nobody sets it")}: "
                        + "what LiteLLM stores can then be decrypted by everybody.",
                    $"Write ${{{Variable}:?}}, and set it in the environment file before anything is stored.")]
                : [];
        }

        return !variables.Names.Contains(Variable) && HasDatabase(stack, variables) && GatewayVariables.StoresModels(stack)
            ? [At(
                variables.Gateway.EnvironmentPlace,
                Severity.Warning,
                $"Models are stored in the database, but '{variables.Gateway.Name}' gets no '{Variable}': LiteLLM encrypts their keys under the master key, "
                    + "and loses them when that is changed.",
                $"{Passing.Step(variables.Gateway, Variable, $"${{{Variable}:?}}")}. Where something is stored already, first set it to the present master key.")]
            : [];
    }

    /// <summary>How certain it is that the value is empty; nothing where it may not be.</summary>
    private static Severity? Empty(ComposeText given) => given.Template.Parts switch
    {
        [] => Severity.Error,
        [Literal { Text: "" }] => Severity.Error,
        [Reference { Default: { Parts: [] or [Literal { Text: "" }] } }] => Severity.Warning,
        _ => null,
    };

    private static bool HasDatabase(StackModel stack, GatewayVariables variables) =>
        Databases.Any(variables.Names.Contains) || stack.Settings?.Section("general_settings")?["database_url"] is Scalar { IsNull: false };
}
