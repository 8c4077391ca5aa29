using LitellmStack.Findings;
using LitellmStack.LiteLlm;
using LitellmStack.Sources;

namespace LitellmStack.Rules.LiteLlm;

public sealed class WrongType : Rule
{
    private static readonly string[] Sections = ["general_settings", "litellm_settings", "router_settings"];

    public override string Id => "litellm/wrong-type";

    public override Severity Severity => Severity.Error;

    public override string Title => "Every value of the gateway's settings has the form that LiteLLM reads";

    public override string Why =>
        "LiteLLM checks few types. A text where a list belongs is taken letter by letter, a quoted 'false' counts as true, a word where a number belongs "
        + "fails at the first call, and a section of the wrong form stops the start.";

    public override string Remedy => "Write the value in the form that the message names.";

    public override string Source => "config/known/litellm-1.108.yml (types); LiteLLM, proxy_server.py, types/router.py";

    public override IEnumerable<Finding> Check(StackModel stack)
    {
        if (stack is not { Settings: { Root: { } root } settings, Tables: { } tables })
        {
            return [];
        }

        // An anchor that is merged into several routes is judged once.
        return
        [
            .. In(tables, "top_level", root),
            .. Sections.SelectMany(s => In(tables, s, settings.Section(s))),
            .. ((root["model_list"] as Sequence)?.Items ?? []).SelectMany(r => InRoute(tables, r)).DistinctBy(f => new { f.Place, f.Message }),
        ];
    }

    private IEnumerable<Finding> InRoute(GatewayTables tables, Node route) => route is not Mapping entry
        ? [At(
            route.Place,
            "A route is a mapping of 'model_name' and 'litellm_params'; with anything else LiteLLM does not start.",
            "Write '- model_name: NAME' and 'litellm_params:' with its 'model' below.")]
        :
        [
            .. In(tables, "model_list", entry),
            .. In(tables, "litellm_params", entry["litellm_params"] as Mapping),
            .. In(tables, "model_info", entry["model_info"] as Mapping),
        ];

    private IEnumerable<Finding> In(GatewayTables tables, string section, Mapping? mapping) =>
        mapping?.Entries.Where(e => !tables.FallbackSettings.Contains(e.Key.Text)).Select(e => Judge(tables, section, e)).OfType<Finding>() ?? [];

    private Finding? Judge(GatewayTables tables, string section, Entry entry)
    {
        // What comes from a variable, or is nothing, has no form yet.
        var (key, value) = (entry.Key.Text, entry.Value);
        if (tables.Types(section, key) is not { } types || value.Tag is not null
            || (value is Scalar text && (text.IsNull || text.Text.Contains('$', StringComparison.Ordinal)
                || text.Text.StartsWith(EnvReference.Prefix, StringComparison.Ordinal))))
        {
            return null;
        }

        var mistake = types.Select(t => ValueForm.Mistake(section, key, t, value)).ToList();
        return mistake is [{ } first, ..] && !mistake.Contains(null)
            ? At(value is Scalar ? value.Place : entry.Key.Place, first.Severity, first.Message, first.Remedy)
            : null;
    }
}
