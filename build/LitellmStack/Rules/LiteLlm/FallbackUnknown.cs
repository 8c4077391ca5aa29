using LitellmStack.Findings;
using LitellmStack.LiteLlm;
using LitellmStack.Sources;

namespace LitellmStack.Rules.LiteLlm;

public sealed class FallbackUnknown : Rule
{
    public override string Id => "litellm/fallback-unknown";

    public override Severity Severity => Severity.Error;

    public override string Title => "Fallbacks name routes that there are";

    public override string Why =>
        "LiteLLM takes any name. A target that is no route fails just when it is needed, and a source that is no route is never looked at.";

    public override string Remedy => "Write the name of a route, or of a model_group_alias, as model_list has it.";

    public override string Source => "LiteLLM 1.81.12, run (router.py)";

    public override IEnumerable<Finding> Check(StackModel stack)
    {
        if (stack is not { Settings: { IsWhole: true, Routes.Count: > 0 } settings, Tables: { } tables })
        {
            return [];
        }

        var fallbacks = Fallback.All(settings, tables).ToList();
        if (fallbacks.Count == 0 || new RouteNames(settings) is not { AreKnown: true } names)
        {
            return [];
        }

        // A route may stand in the database instead; a name that is nearly one of the file's is a slip all the same.
        var mayBeStored = GatewayVariables.MayStoreModels(stack);
        return
        [
            .. fallbacks.SelectMany(f => f.Targets).Select(t => Judge(t, isTarget: true)).OfType<Finding>(),
            .. fallbacks.SelectMany(f => f.Sources).Select(s => Judge(s, isTarget: false)).OfType<Finding>(),
        ];

        Finding? Judge(Scalar name, bool isTarget)
        {
            if (names.HoldRouteOrAlias(name.Text) || name.IsNull || name.Text.StartsWith(EnvReference.Prefix, StringComparison.Ordinal))
            {
                return null;
            }

            var near = names.Nearest(name.Text);
            return mayBeStored && near is null ? null : At(
                name.Place,
                mayBeStored || !isTarget ? Severity.Warning : Severity.Error,
                isTarget
                    ? $"No route is named '{name.Text}'{Stored(mayBeStored)}: the call that falls back to it fails, too."
                    : $"No route is named '{name.Text}'{Stored(mayBeStored)}: what is written behind it is never used.",
                near is null ? "Write the name of a route of model_list, or remove it." : $"Write '{near}'.");
        }
    }

    private static string Stored(bool mayBe) => mayBe ? " in this file" : "";
}
