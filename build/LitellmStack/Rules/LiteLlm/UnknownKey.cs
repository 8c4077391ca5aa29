using LitellmStack.CommandLine;
using LitellmStack.Findings;
using LitellmStack.LiteLlm;
using LitellmStack.Sources;

namespace LitellmStack.Rules.LiteLlm;

public sealed class UnknownKey : Rule
{
    /// <summary>Sections whose keys the tables list. Of litellm_params a provider may know more, so there only a slip of the pen is told.</summary>
    private static readonly string[] Sections = ["general_settings", "litellm_settings", "router_settings"];

    public override string Id => "litellm/unknown-key";

    public override Severity Severity => Severity.Error;

    public override string Title => "Every key of the gateway's settings is one that the pinned LiteLLM reads";

    public override string Why => "LiteLLM takes any key. One that it does not know is ignored without a word, so what was meant by it does not happen.";

    public override string Remedy => "Write the key that the message names, in the section that it names; remove what nothing reads.";

    public override string Source => "config/known/litellm-1.108.yml; BerriAI/litellm#5891, #34877";

    public override IEnumerable<Finding> Check(StackModel stack)
    {
        if (stack.Settings?.Root is not { } root)
        {
            return [];
        }

        if (stack.Tables is not { } tables)
        {
            return stack.Gateway?.Image is not { } image ? []
                : [At(
                    image.Place,
                    Severity.Note,
                    "What this version of LiteLLM understands is not known here, so the keys of its settings are not checked.",
                    "Pin a version of the line that config/stack.yml names, or add its tables under config/known.")];
        }

        return
        [
            .. root.Entries.SelectMany(e => TopLevel(tables, e)),
            .. Sections.SelectMany(s => stack.Settings.Section(s)?.Entries.SelectMany(e => InSection(tables, s, e.Key)) ?? []),
            .. ((root["model_list"] as Sequence)?.Items ?? []).OfType<Mapping>().SelectMany(m => InRoute(tables, m)),
        ];
    }

    private IEnumerable<Finding> TopLevel(GatewayTables tables, Entry entry)
    {
        var key = entry.Key.Text;
        if (tables.Sections.Contains(key))
        {
            return [];
        }

        // A leading "x-" or "." is the custom for anchors that are merged elsewhere.
        var home = Sections.Where(s => tables.Names(s).Contains(key)).ToList();
        if (key.StartsWith("x-", StringComparison.Ordinal) || key.StartsWith('.'))
        {
            return [];
        }

        if (home.Count > 0)
        {
            return [Unknown(tables, "top_level", entry.Key, $"Move it to '{home[0]}'.")];
        }

        return NearestWord.Of(key, tables.Sections) is { } right
            ? [Unknown(tables, "top_level", entry.Key, $"Write '{right}'.")]
            : [Unknown(tables, "top_level", entry.Key, "Remove it, or move what it holds to the section that it belongs to.", Severity.Warning)];
    }

    private IEnumerable<Finding> InSection(GatewayTables tables, string section, Scalar key)
    {
        if (tables.Misplaced(section, key.Text) is { } to)
        {
            return [Unknown(tables, section, key, to.Length == 0 ? "Remove it; nothing reads it." : $"{Written(to)}.")];
        }

        if (tables.Names(section).Contains(key.Text))
        {
            return [];
        }

        if (tables.Since(section, key.Text) is { } version)
        {
            var message = $"'{key.Text}' is understood from LiteLLM {version} on; {tables.Line} ignores it.";
            return [At(key.Place, message, "Remove it, or raise the image's version.")];
        }

        if (NearestWord.Within(Math.Clamp(key.Text.Length / 3, 2, 3), key.Text, tables.Names(section)) is { } right)
        {
            return [Unknown(tables, section, key, $"Write '{right}'.")];
        }

        return Sections.FirstOrDefault(s => tables.Names(s).Contains(key.Text)) is { } home
            ? [Unknown(tables, section, key, $"Move it to '{home}'.")]
            : [Unknown(tables, section, key, "Remove it, or write the key that is meant.", Severity.Warning)];
    }

    private IEnumerable<Finding> InRoute(GatewayTables tables, Mapping route)
    {
        foreach (var (key, _) in route.Entries.Where(e => !tables.Names("model_list").Contains(e.Key.Text)))
        {
            if (NearestWord.Within(2, key.Text, tables.Names("model_list")) is { } right)
            {
                yield return Unknown(tables, "model_list", key, $"Write '{right}'.");
            }
            else if (tables.Names("litellm_params").Contains(key.Text))
            {
                yield return Unknown(tables, "model_list", key, "Move it into 'litellm_params', below the route's name.");
            }
        }

        foreach (var section in (string[])["litellm_params", "model_info"])
        {
            // A slip of the pen in a short word is a word of its own.
            var names = tables.Names(section);
            foreach (var (key, _) in ((route[section] as Mapping)?.Entries ?? []).Where(e => e.Key.Text.Length > 4 && !names.Contains(e.Key.Text)))
            {
                if (NearestWord.Within(1, key.Text, names) is { } right)
                {
                    yield return Unknown(tables, section, key, $"Write '{right}'.", section == "model_info" ? Severity.Warning : Severity.Error);
                }
            }
        }
    }

    private Finding Unknown(GatewayTables tables, string section, Scalar key, string remedy, Severity severity = Severity.Error) => At(
        key.Place,
        severity,
        $"LiteLLM {tables.Line} knows no '{key.Text}' {Under(section)}; it is {tables.FateOfUnknown(section)}.",
        remedy);

    private static string Under(string section) => section == "top_level" ? "at the top of its settings" : $"under '{section}'";

    private static string Written(string to)
    {
        var dot = to.IndexOf('.', StringComparison.Ordinal);
        return dot < 0 ? $"Write it at the top as '{to}'"
            : to[..dot] == "environment" ? $"Set the variable {to[(dot + 1)..]} of the gateway's service instead"
            : $"Write '{to[(dot + 1)..]}' under '{to[..dot]}'";
    }
}
