using LitellmStack.CommandLine;
using LitellmStack.Findings;
using LitellmStack.LiteLlm;
using LitellmStack.Compose;

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
        if (stack.Gateway is not { } gateway || stack.Settings is not { } settings || !stack.Compose.IsWhole)
        {
            return [];
        }

        return Passed(stack, gateway, settings) is not { } passed ? [] : settings.References.Where(r => !passed.Contains(r.Name)).GroupBy(r => r.Name).Select(g => Missing(gateway, g.First(), g.Count(), passed));
    }

    private Finding Missing(Service gateway, EnvReference reference, int times, HashSet<string> passed)
    {
        var near = NearestWord.Within(2, reference.Name, passed);
        return At(
            gateway.EnvironmentPlace,
            $"'{reference.Name}' is read at {reference.Place}{Again(times)}, but is not given to '{gateway.Name}': {Consequence(reference)}.",
            near is null ? $"Add '{reference.Name}:' under 'environment'." : $"Add '{reference.Name}:' under 'environment', or read '{near}', which is given.");
    }

    private static string Again(int times) => times switch
    {
        1 => "",
        2 => " and once more",
        _ => $" and {times - 1} times more",
    };

    private static string Consequence(EnvReference reference) => reference.Path.Key switch
    {
        "master_key" => "the gateway has no master key and does not start",
        "api_key" => "each call answers with an authentication error of the provider",
        "api_base" => "calls go to the provider's own default address",
        _ => $"LiteLLM takes '{reference.Path}' as unset",
    };

    /// <summary>Nothing where a file that passes variables is not to be had: then nothing can be said to be missing.</summary>
    private static HashSet<string>? Passed(StackModel stack, Service gateway, GatewaySettings settings)
    {
        var passed = gateway.Environment.Select(v => v.Name).ToHashSet(StringComparer.Ordinal);
        passed.UnionWith(settings.Section("environment_variables")?.Entries.Select(e => e.Key.Text) ?? []);
        foreach (var file in gateway.EnvFiles)
        {
            if (!stack.EnvFiles.TryGetValue(StackPath.Join(stack.Folder, file.Written), out var env) || !env.IsWhole)
            {
                return null;
            }

            passed.UnionWith(env.Assignments.Select(a => a.Name));
        }

        return passed;
    }
}
