namespace LitellmStack.Rules;

/// <summary>Every rule, in the order of docs/rules.md.</summary>
public static class All
{
    public static readonly IReadOnlyList<Rule> Rules =
    [
        new Source.Syntax(),
        new LiteLlm.UnknownKey(),
        new LiteLlm.EnvSyntax(),
    ];
}
