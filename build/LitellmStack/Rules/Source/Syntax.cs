using LitellmStack.Sources;

namespace LitellmStack.Rules.Source;

public sealed class Syntax : TroubleRule
{
    public override string Id => "source/syntax";

    public override string Title => "A YAML file can be read";

    public override string Why => "What reads the file refuses it as a whole: Compose stops, LiteLLM does not start. Nothing else in it is checked.";

    public override string Remedy => "Mend the line that is named, or the one above it; indent with spaces.";

    public override string Source => "YAML 1.2; PyYAML's safe loader, which LiteLLM uses; Compose 2.40";

    private protected override TroubleKind Kind => TroubleKind.YamlSyntax;
}
