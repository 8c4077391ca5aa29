using LitellmStack.Sources;

namespace LitellmStack.Rules.Source;

public sealed class Bounds : TroubleRule
{
    public override string Id => "source/bounds";

    public override string Title => "A file is no larger than any stack's";

    public override string Why => "It is not checked, so that a check never takes the machine's memory or minutes of time.";

    public override string Remedy => "Name the right file, or write it without aliases that repeat aliases.";

    public override string Source => "This project's own limits: 16 MiB, 100 levels, 2 000 000 values with aliases written out";

    private protected override TroubleKind Kind => TroubleKind.Bounds;
}
