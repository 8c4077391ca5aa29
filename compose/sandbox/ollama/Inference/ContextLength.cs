namespace Sandbox.Ollama.Inference;

/// <summary>How many tokens a model is loaded for: the request's wish, the server's setting, the machine's standard; never more than it was trained for.</summary>
internal static class ContextLength
{
    /// <summary>What Ollama chooses below 23 GiB of graphics memory.</summary>
    public const long OnACpu = 4096;

    public static long Of(long? wished, long setting, long trained) =>
        Math.Min(wished ?? (setting > 0 ? setting : OnACpu), trained);
}
