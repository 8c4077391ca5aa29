using System.Text.RegularExpressions;

namespace LitellmStack.Tests.Config;

public sealed partial class VariablesOfTheComposeFiles
{
    // The tool computes these and keeps them in the marked block; nobody sets them by hand.
    private static readonly string[] Computed = ["SANDBOX_TAG", "SETTINGS_DIGEST"];

    private static readonly IReadOnlyList<string> ComposeFiles = ShippedFile.Files("compose", "*.yml");

    private static readonly IReadOnlyDictionary<string, string> Declared = Declaration()
        .Matches(ShippedFile.Text("config/env.example"))
        .ToDictionary(match => match.Groups["name"].Value, match => match.Groups["value"].Value, StringComparer.Ordinal);

    [Fact]
    public void AreAllDeclared() => Used().Except(Declared.Keys).Except(Computed).ShouldBeEmpty();

    [Fact]
    public void AreAllThatIsDeclared() => Declared.Keys.Except(Used()).ShouldBeEmpty();

    [Fact]
    public void HaveTheDocumentedDefaults() =>
        Defaults("compose/docker-compose.yml").Where(pair => Declared[pair.Name] != pair.Default).ShouldBeEmpty();

    [Fact]
    public void HaveNoDefaultWhereTheyAreSecret() =>
        ComposeFiles.SelectMany(Defaults).Select(pair => pair.Name).Intersect(Secrets()).ShouldBeEmpty();

    private static IEnumerable<string> Used() => ComposeFiles.Select(ShippedFile.Text)
        .SelectMany(text => Interpolation().Matches(text).Concat(PassedOn().Matches(text)))
        .Select(match => match.Groups["name"].Value)
        .Distinct();

    private static IEnumerable<(string Name, string Default)> Defaults(string path) => Default().Matches(ShippedFile.Text(path))
        .Select(match => (match.Groups["name"].Value, match.Groups["value"].Value))
        .Where(pair => !Computed.Contains(pair.Item1) && pair.Item1 != "NO_PROXY");

    private static IEnumerable<string> Secrets() =>
        SecretDeclaration().Matches(ShippedFile.Text("config/env.example")).Select(match => match.Groups["name"].Value);

    [GeneratedRegex(@"^#?(?<name>[A-Z][A-Z0-9_]*)=(?<value>.*)$", RegexOptions.Multiline)]
    private static partial Regex Declaration();

    [GeneratedRegex(@"^#: .*\bsecret\b.*\n#?(?<name>[A-Z][A-Z0-9_]*)=", RegexOptions.Multiline)]
    private static partial Regex SecretDeclaration();

    [GeneratedRegex(@"(?<!\$)\$\{(?<name>[A-Z][A-Z0-9_]*)")]
    private static partial Regex Interpolation();

    [GeneratedRegex(@"^ {6}(?<name>[A-Z][A-Z0-9_]*): *$", RegexOptions.Multiline)]
    private static partial Regex PassedOn();

    [GeneratedRegex(@"(?<!\$)\$\{(?<name>[A-Z][A-Z0-9_]*):-(?<value>[^}]*)\}")]
    private static partial Regex Default();
}
