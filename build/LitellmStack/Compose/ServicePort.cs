using System.Globalization;

namespace LitellmStack.Compose;

/// <summary>A published port: "127.0.0.1:4444:4000/tcp" in one text, or the container's side of the long form.</summary>
public sealed record ServicePort(ComposeText Text, bool IsShort)
{
    /// <summary>The port inside the container; nothing where it is not known or a range.</summary>
    public int? Inside(Func<string, VariableValue> lookup)
    {
        var expansion = Text.Template.Expand(lookup);
        var text = expansion.Text.Split('/')[0];
        text = IsShort ? text[(text.LastIndexOf(':') + 1)..] : text;
        return expansion.IsKnown
            && int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var port) ? port : null;
    }
}
