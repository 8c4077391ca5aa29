using LitellmStack.Compose;
using LitellmStack.Findings;
using LitellmStack.LiteLlm;
using LitellmStack.Sources;

namespace LitellmStack.Rules.LiteLlm;

public sealed class EnvSyntax : Rule
{
    /// <summary>Where a '$' or a half reference can only be meant as a variable. Prompts, guardrails and tools hold texts of their own.</summary>
    private static readonly string[] Sections =
        ["credential_list", "environment_variables", "general_settings", "litellm_settings", "model_list", "router_settings"];

    private static readonly string[] FreeTexts = ["content", "description", "messages", "prompt", "system", "template"];

    /// <summary>Spellings of other tools; LiteLLM looks for 'os.environ/' alone.</summary>
    private static readonly string[] Lookalikes = ["os.environ", "os.getenv", "environ/", "env/", "{{"];

    private const string OneVariable = "Put the whole value into one variable and write os.environ/NAME.";

    public override string Id => "litellm/env-syntax";

    public override Severity Severity => Severity.Error;

    public override string Title => "Variables in the gateway's settings are written so that LiteLLM fills them in";

    public override string Why =>
        "LiteLLM fills in a value that begins with 'os.environ/' and is the value of a key, and nothing else. '${NAME}' is taken as it stands: "
        + "as a master key, that very text opens the gateway.";

    public override string Remedy => "Write os.environ/NAME as the whole value; what is put together of several parts goes into one variable.";

    public override string Source => "LiteLLM, proxy_server.py and secret_managers/main.py (1.81.12, run; 1.108 has no change in its notes)";

    public override IEnumerable<Finding> Check(StackModel stack) =>
        stack.Settings?.Root is not { } root ? []
        : SettingPath.Walk(root)
            .Where(v => Sections.Contains(v.Path.Section) && !v.Path.IsPassThroughHeader && !FreeTexts.Any(v.Path.Contains))
            .Select(v => Judge(v.Path, v.Value))
            .OfType<Finding>();

    private Finding? Judge(SettingPath path, Scalar value)
    {
        var text = value.Text;
        var at = text.IndexOf(EnvReference.Prefix, StringComparison.Ordinal);
        if (at >= 0)
        {
            return Prefixed(path, value, at);
        }

        if (text.Contains('$', StringComparison.Ordinal) && Dollar(text) is { } reference)
        {
            var remedy = reference.Length == text.Length ? $"Write os.environ/{reference.Name}." : OneVariable;
            return Literal(path, value, "the form of Compose and the shell is not known here", remedy);
        }

        return Lookalikes.FirstOrDefault(l => text.StartsWith(l, StringComparison.Ordinal)) is { } lookalike && Name(text[lookalike.Length..]) is { } name
            ? Literal(path, value, "only 'os.environ/' begins a variable", $"Write os.environ/{name}.")
            : null;
    }

    private Finding? Prefixed(SettingPath path, Scalar value, int at)
    {
        if (at > 0)
        {
            return Literal(path, value, "'os.environ/' counts at the start of a value only", OneVariable);
        }

        if (EnvReference.NameIn(value.Text) is null)
        {
            return At(
                value.Place,
                $"No variable can be named '{Shown(value.Text[EnvReference.Prefix.Length..])}', so LiteLLM takes '{path}' as unset; there is no form for a default.",
                "Write os.environ/NAME, and give the default where the variable is passed to the container.");
        }

        return path.IsItem
            ? Literal(path, value, "texts in a list are not filled in", "Write the value itself, or give the whole list in a way that needs no variable.")
            : null;
    }

    private Finding Literal(SettingPath path, Scalar value, string why, string remedy) => At(
        value.Place,
        path.Key == "master_key"
            ? $"LiteLLM takes '{Shown(value.Text)}' as it stands, because {why}: whoever sends that text is the gateway's administrator."
            : $"LiteLLM takes '{Shown(value.Text)}' as it stands, because {why}: '{path}' gets that very text.",
        remedy);

    /// <summary>${NAME} anywhere, $NAME as the whole value; names in capitals, as variables are: less could be a text that is meant.</summary>
    private static Reference? Dollar(string text) =>
        Template.Parse(text).References.FirstOrDefault(r =>
            IsCapital(r.Name) && (text[r.Offset + 1] == '{' || r.Length == text.Length));

    /// <summary>The variable's name in "['NAME']", ".NAME", "('NAME')", "NAME", " NAME }}".</summary>
    private static string? Name(string text)
    {
        var name = text.Trim(' ', '.', '[', ']', '(', ')', '{', '}', '\'', '"', '/', '\\', ':');
        return IsCapital(name) ? name : null;
    }

    private static bool IsCapital(string name) => name.Length > 1 && name.All(c => char.IsAsciiLetterUpper(c) || char.IsAsciiDigit(c) || c == '_');

    private static string Shown(string text) => text.Length <= 60 ? text : text[..57] + "...";
}
