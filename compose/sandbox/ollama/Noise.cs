namespace Sandbox.Ollama;

/// <summary>Numbers that look like chance and depend on nothing but their index.</summary>
internal static class Noise
{
    // The finalizer of SplitMix64 (Steele, Lea, Flood 2014): cheap, and it looks like weights to a compressor.
    public static ulong At(ulong index)
    {
        var z = unchecked((index + 1) * 0x9E3779B97F4A7C15UL);
        z = unchecked((z ^ (z >> 30)) * 0xBF58476D1CE4E5B9UL);
        z = unchecked((z ^ (z >> 27)) * 0x94D049BB133111EBUL);
        return z ^ (z >> 31);
    }
}
