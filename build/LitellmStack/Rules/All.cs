namespace LitellmStack.Rules;

/// <summary>Every rule, in the order of docs/rules.md: whether files can be read, then each file by itself, then the files against each other.</summary>
public static class All
{
    public static readonly IReadOnlyList<Rule> Rules =
    [
        new Source.MissingFile(),
        new Source.Encoding(),
        new Source.Syntax(),
        new Source.DuplicateKey(),
        new Source.Bounds(),

        new Compose.Interpolation(),
        new Compose.ImageFloating(),

        new Env.Syntax(),
        new Env.DefaultSecret(),

        new LiteLlm.UnknownKey(),
        new LiteLlm.EnvSyntax(),

        new Wiring.VariableNotPassed(),
        new Wiring.VariableNotDeclared(),
        new Wiring.VariableUnread(),
        new Wiring.ApiBaseHost(),
        new Wiring.ModelNotInCatalogue(),
    ];
}
