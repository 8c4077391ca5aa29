using System.Buffers.Binary;
using System.Security.Cryptography;
using System.Text;

namespace Sandbox.Ollama.Inference;

/// <summary>
/// A unit vector made from hashes: of every word, so that texts that share words lie near each other, and of the whole, so that no two texts fall together.
/// </summary>
internal static class EmbeddingVector
{
    private const double WeightOfTheWhole = 0.25;

    public static float[] Of(string text, int length)
    {
        var sum = new double[length];
        foreach (var word in text.ToUpperInvariant().Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries))
            Add(sum, "word " + word, 1);
        Add(sum, "whole " + text, WeightOfTheWhole);
        return Unit(sum);
    }

    public static float[] Shortened(float[] vector, int length) =>
        length > 0 && length < vector.Length ? Unit([.. vector.Take(length).Select(v => (double)v)]) : vector;

    private static void Add(double[] sum, string seed, double weight)
    {
        var start = BinaryPrimitives.ReadUInt64LittleEndian(SHA256.HashData(Encoding.UTF8.GetBytes(seed)));
        for (var i = 0; i < sum.Length; i++)
            sum[i] += weight * (long)Noise.At(unchecked(start + (ulong)i)) / long.MaxValue;
    }

    private static float[] Unit(double[] vector)
    {
        var norm = Math.Sqrt(vector.Sum(v => v * v));
        return [.. vector.Select(v => (float)(v / norm))];
    }
}
