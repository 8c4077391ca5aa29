using LitellmStack.Sources;

namespace LitellmStack.Rules.Source;

public sealed class MissingFile : TroubleRule
{
    public override string Id => "source/missing-file";

    public override string Title => "Every file that is named as a part of the stack is there";

    public override string Why => "Compose does not start the stack. What stands in the file is not checked.";

    public override string Remedy => "Put the file there, or take its name out of COMPOSE_FILE.";

    public override string Source => "Compose 2.40";

    private protected override TroubleKind Kind => TroubleKind.MissingFile;
}
