using LitellmStack.Sources;

namespace LitellmStack.Rules.Source;

public sealed class Encoding : TroubleRule
{
    public override string Id => "source/encoding";

    public override string Title => "A file is UTF-8 text without control characters";

    public override string Why => "Compose and LiteLLM refuse the file as a whole. Nothing else in it is checked.";

    public override string Remedy => "Save it as UTF-8, and remove the character that is named. A byte order mark, line ends of Windows, and a compose file in UTF-16 are no trouble.";

    public override string Source => "PyYAML's reader, which LiteLLM uses; go-yaml, which Compose uses; Compose 2.40.3 asked with files in UTF-16";

    private protected override TroubleKind Kind => TroubleKind.Encoding;
}
