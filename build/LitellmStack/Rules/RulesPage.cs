using System.Globalization;
using System.Text;

namespace LitellmStack.Rules;

/// <summary>docs/rules.md, made from the rules.</summary>
public static class RulesPage
{
    private const string Head =
        """
        # What Validate checks

        Made from the rules by a test; edit the rules, not this page. `./build.sh Validate` runs them all over the stack's files, offline, and prints every
        finding with its place, its consequence and what to write instead.

        A severity is a promise. An **error** will not work, or will lose or leak something, in the pinned versions; a **warning** works until something named
        happens; a **note** is worth knowing. Where a file on which something depends is not there or can't be read, a rule stays silent.

        `--format json` prints one object: `format` (1), `summary` (`errors`, `warnings`, `notes`, `files`) and `findings`, each with `rule`, `severity`,
        `file`, `line`, `column`, `length`, `message` and `remedy`. Lines and columns count from 1, columns and lengths in UTF-16 units; a finding that is not
        about a file has null there.


        """;

    public static string Write(IReadOnlyList<Rule> rules)
    {
        var page = new StringBuilder(Head.ReplaceLineEndings("\n"));
        page.Append("| rule | severity | what must hold |\n|---|---|---|\n");
        foreach (var rule in rules)
        {
            page.Append(CultureInfo.InvariantCulture, $"| [{rule.Id}](#{Anchor(rule.Id)}) | {Severity(rule)} | {rule.Title} |\n");
        }

        foreach (var rule in rules)
        {
            page.Append(CultureInfo.InvariantCulture, $"\n## {rule.Id}\n\n{rule.Title}. *({Severity(rule)})*\n\n{rule.Why}\n\n");
            page.Append(CultureInfo.InvariantCulture, $"**Remedy:** {rule.Remedy}\n\n**Source:** {rule.Source}\n");
        }

        return page.ToString();
    }

    private static string Severity(Rule rule) => rule.Severity.ToString().ToLowerInvariant();

    /// <summary>As GitHub makes it of a heading.</summary>
    private static string Anchor(string id) => id.Replace("/", "", StringComparison.Ordinal);
}
