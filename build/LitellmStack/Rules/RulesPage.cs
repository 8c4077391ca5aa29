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
        happens; a **note** is worth knowing. Where a file on which something depends is not there or can't be read, a rule stays silent. With
        `--fail-on warning` warnings make the exit code 1 too; `--explain RULE` prints a rule's part of this page.

        `./build.sh Validate --stack FOLDER` judges another stack: its compose files, settings and environment are found by the names that Compose,
        LiteLLM and their guides use, or named with `--compose-file`, `--settings` and `--env-file`. Nothing in that folder is changed.

        A rule is switched off for one line by a comment on it, or alone above it, with a reason: `# validate: ignore compose/image-floating -- why`;
        for the whole stack in `config/stack.yml` under `validate: ignore:`, by name, with the reason as the value. Rules of `source/` and `ignore/` stay.

        `--format json` prints one object: `format` (1), `summary` (`errors`, `warnings`, `notes`, `files`) and `findings`, each with `rule`, `severity`,
        `file`, `line`, `column`, `length`, `message` and `remedy`. Lines and columns count from 1, columns and lengths in UTF-16 units; a finding that is not
        about a file has null there, and one about a value that an overlay lays over another also has `overrides`, with the four of the other value.
        docs/schemas/validate-report-1.schema.json is its schema. `--format sarif` prints SARIF 2.1.0, for code scanning and editors; in GitHub Actions the text
        comes with annotations and a summary of the step.


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
            page.Append('\n').Append(Section(rule));
        }

        return page.ToString();
    }

    /// <summary>A rule's part of the page, as it is printed by itself too.</summary>
    public static string Section(Rule rule) => string.Create(
        CultureInfo.InvariantCulture,
        $"## {rule.Id}\n\n{rule.Title}. *({Severity(rule)})*\n\n{rule.Why}\n\n**Remedy:** {rule.Remedy}\n\n**Source:** {rule.Source}\n");

    private static string Severity(Rule rule) => rule.Severity.ToString().ToLowerInvariant();

    /// <summary>As GitHub makes it of a heading.</summary>
    private static string Anchor(string id) => id.Replace("/", "", StringComparison.Ordinal);
}
