using LitellmStack.Findings;

using YamlDotNet.Core;
using YamlDotNet.Core.Events;

namespace LitellmStack.Sources;

/// <summary>The places of the parser's events: its marks count characters, and lines end where an editor ends them.</summary>
internal sealed class EventPlaces(SourceFile source)
{
    public int Offset(Mark mark) => (int)Math.Clamp(mark.Index, 0, source.Text.Length);

    public Place Of(ParsingEvent parsed) => source.PlaceAt(Offset(parsed.Start), Offset(parsed.End) - Offset(parsed.Start));

    public Scalar Scalar(YamlDotNet.Core.Events.Scalar scalar, string? tag)
    {
        var style = scalar.Style switch
        {
            YamlDotNet.Core.ScalarStyle.SingleQuoted => ScalarStyle.SingleQuoted,
            YamlDotNet.Core.ScalarStyle.DoubleQuoted => ScalarStyle.DoubleQuoted,
            YamlDotNet.Core.ScalarStyle.Literal or YamlDotNet.Core.ScalarStyle.Folded => ScalarStyle.Block,
            _ => ScalarStyle.Plain,
        };
        var end = Offset(scalar.End);
        var start = Math.Min(Offset(scalar.Start) + PropertiesOf(scalar), end);
        return new Scalar(source, start, end, scalar.Value, style, tag);
    }

    /// <summary>Characters of the anchor and tag before a scalar, which belong to the node and not to its text.</summary>
    private int PropertiesOf(YamlDotNet.Core.Events.Scalar scalar)
    {
        // An empty scalar behind an anchor may end before it starts.
        var length = Offset(scalar.End) - Offset(scalar.Start);
        if (length <= 0 || (scalar.Anchor.IsEmpty && scalar.Tag.IsEmpty))
        {
            return 0;
        }

        var raw = source.Text.AsSpan(Offset(scalar.Start), length);
        var at = 0;
        while (at < raw.Length && raw[at] is '&' or '!')
        {
            at += raw[at..].IndexOfAny(" \t\r\n") is var word and >= 0 ? word : raw.Length - at;
            at += raw[at..].IndexOfAnyExcept(" \t\r\n") is var gap and >= 0 ? gap : raw.Length - at;
        }

        return at;
    }
}
