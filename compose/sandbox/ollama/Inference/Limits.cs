namespace Sandbox.Ollama.Inference;

/// <summary>Where an answer ends early.</summary>
internal static class Limits
{
    public static string CutAtStop(string text, IReadOnlyList<string> stop)
    {
        var ends = stop.Select(word => text.IndexOf(word, StringComparison.Ordinal)).Where(at => at >= 0).ToList();
        return ends.Count > 0 ? text[..ends.Min()] : text;
    }

    public static (IReadOnlyList<string> Kept, string DoneReason) Apply(IReadOnlyList<string> pieces, long? maximum) =>
        maximum is { } limit && pieces.Count > limit ? ([.. pieces.Take((int)limit)], "length") : (pieces, "stop");
}
