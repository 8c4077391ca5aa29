using LitellmStack.Findings;
using LitellmStack.LiteLlm;
using LitellmStack.Sources;

namespace LitellmStack.Rules.LiteLlm;

public sealed class MasterKeyMissing : Rule
{
    private const string Variable = "LITELLM_MASTER_KEY";

    /// <summary>Lets a gateway start without a key, on purpose.</summary>
    private static readonly string[] Permits = ["dangerously_permit_weak_or_unset_master_key", "LITELLM_DANGEROUSLY_PERMIT_WEAK_OR_UNSET_MASTER_KEY"];

    public override string Id => "litellm/master-key-missing";

    public override Severity Severity => Severity.Error;

    public override string Title => "The gateway has a master key";

    public override string Why => "Since 1.104.0 LiteLLM does not start without a master key; before, it served everybody as an administrator.";

    public override string Remedy =>
        "Write 'master_key: os.environ/LITELLM_MASTER_KEY' under 'general_settings', and pass that variable to the gateway's service.";

    public override string Source => "LiteLLM 1.104.0's release notes; BerriAI/litellm#42019";

    public override IEnumerable<Finding> Check(StackModel stack)
    {
        if (stack is not { Settings: { IsWhole: true } settings, Tables: { } tables }
            || settings.Root!["general_settings"] is Sequence or Scalar { IsNull: false })
        {
            yield break;
        }

        var general = settings.Section("general_settings");
        var variables = GatewayVariables.Of(stack);
        if (general?[Permits[0]] is not null || variables?.Names.Contains(Permits[1]) is true)
        {
            yield break;
        }

        // Read by a variable, it is wiring/variable-not-passed that sees whether it arrives.
        if (general?.Entry("master_key") is { } written)
        {
            if (written.Value is Scalar { IsNull: true } or Scalar { Text: "" })
            {
                yield return At(
                    written.Key.Place,
                    $"'master_key' is empty, which counts even where {Variable} is set: LiteLLM {tables.Line} does not start.",
                    $"Write 'master_key: {EnvReference.Prefix}{Variable}', and pass that variable to the gateway's service.");
            }
        }
        else if (variables is not null && !variables.Names.Contains(Variable))
        {
            yield return At(
                variables.Gateway.EnvironmentPlace,
                $"Neither the settings nor the environment of '{variables.Gateway.Name}' give a master key: LiteLLM {tables.Line} does not start.",
                $"{Passing.Step(variables.Gateway, Variable, $"${{{Variable}:?}}")}.");
        }
    }
}
