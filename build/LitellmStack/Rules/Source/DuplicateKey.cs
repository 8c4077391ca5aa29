using LitellmStack.Sources;

namespace LitellmStack.Rules.Source;

public sealed class DuplicateKey : TroubleRule
{
    public override string Id => "source/duplicate-key";

    public override string Title => "A key stands once in its mapping";

    public override string Why => "Compose refuses the file. LiteLLM keeps the last one and drops the others without a word: routes and settings vanish.";

    public override string Remedy => "Keep one, with what both hold.";

    public override string Source => "Compose 2.40; PyYAML's safe loader, which LiteLLM uses";

    private protected override TroubleKind Kind => TroubleKind.DuplicateKey;
}
