using LitellmStack.CommandLine;
using LitellmStack.Compose;
using LitellmStack.Environment;
using LitellmStack.Findings;
using LitellmStack.LiteLlm;

namespace LitellmStack.Rules.Wiring;

public sealed class VariableNotPassed : Rule
{
    public override string Id => "wiring/variable-not-passed";

    public override Severity Severity => Severity.Error;

    public override string Title => "Every variable that the settings read reaches the gateway's container";

    public override string Why =>
        "A container sees only the variables that its service passes. LiteLLM takes a missing one as no value and starts: calls fail, or go elsewhere.";

    public override string Remedy =>
        "Add the variable's name under 'environment' of the gateway's service; a name alone passes what the environment file says.";

    public override string Source => "LiteLLM, proxy_server.py (an unset variable is None, without an error); BerriAI/litellm#6332";

    public override IEnumerable<Finding> Check(StackModel stack)
    {
        // A secret manager answers for names that no container has.
        if (stack.Gateway is not { } gateway || stack.Settings is not { } settings || !stack.Compose.IsWhole
            || settings.Section("general_settings")?["key_management_system"] is not null || ContainerEnvironment.Of(stack, gateway) is not { } given)
        {
            return [];
        }

        var passed = given.Names.Concat(settings.Section("environment_variables")?.Entries.Select(e => e.Key.Text) ?? []).ToHashSet(StringComparer.Ordinal);
        return settings.References
            .Where(r => !passed.Contains(r.Name) && !ForeignVariables.Hold(r.Name))
            .GroupBy(r => r.Name)
            .Select(g => Missing(settings, gateway, g.OrderBy(Rank).ThenBy(r => Rank(r) < Named ? "" : r.Path.ToString(), StringComparer.Ordinal).First(), g.Count(), passed));
    }

    private Finding Missing(GatewaySettings settings, Service gateway, EnvReference reference, int times, HashSet<string> passed)
    {
        var near = NearestWord.Within(2, reference.Name, passed);
        return At(
            gateway.EnvironmentPlace,
            $"'{reference.Name}' is read at {reference.Place}{Again(times)}, but is not given to '{gateway.Name}': {UnsetVariable.Consequence(settings, reference, passed)}.",
            $"{Passing.Step(gateway, reference.Name)}{(near is null ? "" : $", or read '{near}', which is given")}.");
    }

    /// <summary>The rank of what has no consequence of its own.</summary>
    private const int Named = 3;

    /// <summary>The worst first, and never by the order of keys.</summary>
    private static int Rank(EnvReference reference) => reference.Path.Key switch { "master_key" => 0, "api_key" => 1, "api_base" => 2, _ => Named };

    private static string Again(int times) => times switch
    {
        1 => "",
        2 => " and once more",
        _ => $" and {times - 1} times more",
    };
}
