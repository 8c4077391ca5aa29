using LitellmStack.Findings;
using LitellmStack.LiteLlm;
using LitellmStack.Sources;

namespace LitellmStack.Rules.LiteLlm;

public sealed class AliasUnknown : Rule
{
    public override string Id => "litellm/alias-unknown";

    public override Severity Severity => Severity.Error;

    public override string Title => "Every model_group_alias stands for a route that there is";

    public override string Why => "LiteLLM takes any name, and lists the alias. Each call of it answers that there is no such model.";

    public override string Remedy => "Write the name of a route as model_list has it; an alias of an alias is none.";

    public override string Source => "LiteLLM, router.py (model_group_alias)";

    public override IEnumerable<Finding> Check(StackModel stack)
    {
        if (stack is not { Settings: { IsWhole: true, Routes.Count: > 0 } settings, Tables: not null }
            || settings.Section("router_settings")?["model_group_alias"] is not Mapping aliases || new RouteNames(settings) is not { AreKnown: true } names)
        {
            return [];
        }

        var mayBeStored = GatewayVariables.MayStoreModels(stack);
        return [.. aliases.Entries.Select(e => Judge(e.Key.Text, e.Value as Scalar ?? (e.Value as Mapping)?["model"] as Scalar)).OfType<Finding>()];

        Finding? Judge(string alias, Scalar? target)
        {
            if (target is null or { IsNull: true } || names.HoldRoute(target.Text) || target.Text.StartsWith(EnvReference.Prefix, StringComparison.Ordinal))
            {
                return null;
            }

            var near = names.Nearest(target.Text) is { } found && found != alias && found != target.Text ? found : null;
            return mayBeStored && near is null ? null : At(
                target.Place,
                mayBeStored ? Severity.Warning : Severity.Error,
                $"'{alias}' stands for '{target.Text}', and no route has that name{(mayBeStored ? " in this file" : "")}: calls of '{alias}' are refused.",
                near is null ? "Write the name of a route of model_list, or remove the alias." : $"Write '{near}'.");
        }
    }
}
