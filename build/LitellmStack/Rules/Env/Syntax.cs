using LitellmStack.Sources;

namespace LitellmStack.Rules.Env;

public sealed class Syntax : TroubleRule
{
    public override string Id => "env/syntax";

    public override string Title => "Compose can read the environment file";

    public override string Why =>
        "One line that Compose does not understand ends it, and no service starts. Text behind a closing quote becomes a variable of its own.";

    public override string Remedy => "Write NAME=value, one a line; put a value with spaces, '#' or '$' in single quotes.";

    public override string Source => "Compose 2.40, run on the same lines";

    private protected override TroubleKind Kind => TroubleKind.EnvironmentSyntax;
}
