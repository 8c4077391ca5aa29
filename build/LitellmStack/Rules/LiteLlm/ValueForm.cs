using System.Text.RegularExpressions;

using LitellmStack.Findings;
using LitellmStack.Sources;

namespace LitellmStack.Rules.LiteLlm;

/// <summary>
/// Whether a value has the form that a table names. Only what cannot be right is told: a quoted number is one to most readers of LiteLLM,
/// and a lone text where a list belongs is right in some places.
/// </summary>
internal static partial class ValueForm
{
    private const string AsItems = "Write its items as a list, each behind a '-'.";

    /// <summary>Lists of which LiteLLM takes a lone text, too: it asks whether a word is in it, or makes the list itself.</summary>
    private static readonly string[] ListsOrTexts = ["alerting", "callbacks", "tags"];

    /// <summary>Lists that are walked at the start: of a text, letter by letter.</summary>
    private static readonly string[] Walked = ["failure_callback", "input_callback", "service_callback", "success_callback"];

    private static readonly string[] TextsThatMustBe = ["database_url", "master_key"];

    /// <summary>Plain words that YAML 1.1, which LiteLLM reads, takes as true or false.</summary>
    private static readonly string[] Booleans = ["true", "false", "yes", "no", "on", "off"];

    private static readonly string[] Noes = ["false", "no", "off", "0"];

    /// <summary>Nothing where the value may be right.</summary>
    public static Mistake? Mistake(string section, string key, string type, Node value) => (type, value) switch
    {
        ("list", Mapping) when IsStart(section) => new($"'{key}' is a list; this is a mapping, and LiteLLM {Fails(section)}.", AsItems),
        ("list", Mapping) => new($"'{key}' is a list; of this mapping LiteLLM may take the keys alone.", AsItems, Severity.Warning),
        ("list", Scalar text) => Lone(section, key, text),
        ("mapping", Sequence or Scalar) =>
            new($"'{key}' is a mapping of keys; this is a {Form(value)}, and LiteLLM {Fails(section)}.", "Write its keys below it, each as 'key: value'."),
        ("text" or "int" or "number" or "bool", Mapping or Sequence) =>
            new($"'{key}' is a single value ({Named(type)}); this is a {Form(value)}, and LiteLLM {Fails(section)}.", $"Write {Named(type)} behind '{key}:'."),
        ("int" or "number", Scalar text) when !IsNumber(text.Text) && !IsBoolean(text) =>
            new($"'{key}' is a number; LiteLLM counts with '{Shown(text.Text)}' and fails at it.", $"Write a number{Unit(text.Text)}."),
        ("bool", Scalar text) => Switch(section, key, text),
        ("text", Scalar text) when TextsThatMustBe.Contains(key) && text.Style == ScalarStyle.Plain && (IsBoolean(text) || IsNumber(text.Text)) =>
            new($"'{key}' is a text; YAML reads this as {(IsBoolean(text) ? "a truth value" : "a number")}, and LiteLLM "
                + "does not start with it.", "Put it in quotes."),
        _ => null,
    };

    private static Mistake? Lone(string section, string key, Scalar text) =>
        section == "top_level" ? new($"'{key}' is a list; this is a text, and LiteLLM {Fails(section)}.", AsItems)
        : Walked.Contains(key)
            ? new($"'{key}' is a list; LiteLLM takes this text letter by letter, so none of it is called.", $"Write {key}: [{Shown(text.Text)}].")
        : ListsOrTexts.Contains(key) ? null
        : new($"'{key}' is a list; of a lone text LiteLLM may take single letters, or nothing.", $"Write {key}: [{Shown(text.Text)}].", Severity.Warning);

    private static Mistake? Switch(string section, string key, Scalar text)
    {
        if (IsBoolean(text) || IsNumber(text.Text))
        {
            return null;
        }

        if (Noes.Contains(text.Text, StringComparer.OrdinalIgnoreCase))
        {
            // The parameters of a route go through a reader that knows such words; the sections are taken as they are.
            return section is "litellm_settings" or "router_settings"
                ? new($"'{key}' is a truth value; in quotes '{text.Text}' is a text, and every text counts as true.", $"Write {key}: false.")
                : null;
        }

        return Booleans.Contains(text.Text, StringComparer.OrdinalIgnoreCase) || text.Text.Equals("1", StringComparison.Ordinal) ? null
            : new($"'{key}' is a truth value; '{Shown(text.Text)}' is a text, which counts as true whatever it says.",
                $"Write {key}: true, or false.", Severity.Warning);
    }

    private static bool IsStart(string section) => section is "top_level" or "model_list";

    private static string Fails(string section) => IsStart(section) ? "does not start with it" : "fails at it, at the start or at the first call";

    private static string Form(Node value) => value switch
    {
        Mapping => "mapping",
        Sequence => "list",
        _ => "single value",
    };

    private static string Named(string type) => type switch
    {
        "int" or "number" => "a number",
        "bool" => "true or false",
        _ => "a text",
    };

    private static string Unit(string text) => DurationText().IsMatch(text) ? ", of seconds and without a unit where it is a time" : "";

    private static bool IsBoolean(Scalar text) => text.Style == ScalarStyle.Plain && Booleans.Contains(text.Text, StringComparer.OrdinalIgnoreCase);

    private static bool IsNumber(string text) => NumberText().IsMatch(text);

    private static string Shown(string text) => text.Length <= 40 ? text : text[..37] + "...";

    /// <summary>No two parts of it can take the same digits: a text of a million of them is refused in one pass.</summary>
    [GeneratedRegex(@"^[+-]?(0[xob][0-9a-fA-F_]+|[0-9][0-9_]*(\.[0-9_]*)?([eE][+-]?[0-9]+)?|\.[0-9]+([eE][+-]?[0-9]+)?|\.?inf|\.?nan)$",
        RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex NumberText();

    [GeneratedRegex("^[0-9]+ ?[a-zA-Z]+$")]
    private static partial Regex DurationText();
}
