using System.Globalization;

namespace LitellmStack.LiteLlm;

/// <summary>The version that a tag of LiteLLM's images names, as upstream has written them over time.</summary>
public static class GatewayVersion
{
    /// <summary>"v1.108.15", "1.84.0-rc.1", "main-v1.81.12-stable.patch.1"; nothing for a tag that is no full version.</summary>
    public static Version? Of(string? tag)
    {
        var text = tag ?? "";
        text = text.StartsWith("main-", StringComparison.Ordinal) ? text["main-".Length..] : text;
        text = text.StartsWith('v') ? text[1..] : text;
        var parts = text.Split('-')[0].Split('.');
        return parts.Length == 3 && parts.All(p => int.TryParse(p, NumberStyles.None, CultureInfo.InvariantCulture, out _))
            ? Version.Parse(string.Join('.', parts))
            : null;
    }
}
