using LitellmStack.Sources;

namespace LitellmStack.Rules.Compose;

public sealed class Interpolation : TroubleRule
{
    public override string Id => "compose/interpolation";

    public override string Title => "Variables in compose files are written so that Compose fills them in";

    public override string Why => "Compose ends with 'invalid interpolation format', and no service starts.";

    public override string Remedy => "Write ${NAME}, ${NAME:-default} or ${NAME:?message}; a '$' that is meant as such is '$$'.";

    public override string Source => "Compose 2.40, run on the same texts";

    private protected override TroubleKind Kind => TroubleKind.Interpolation;
}
