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
        var bytes = Encoding.UTF8.GetBytes(seed);
        Span<byte> block = stackalloc byte[SHA256.HashSizeInBytes];
        var input = new byte[bytes.Length + sizeof(int)];
        bytes.CopyTo(input, sizeof(int));
        for (var i = 0; i < sum.Length; i++)
        {
            var within = i % (block.Length / sizeof(int));
            if (within == 0)
            {
                BinaryPrimitives.WriteInt32LittleEndian(input, i);
                SHA256.HashData(input, block);
            }

            sum[i] += weight * BinaryPrimitives.ReadInt32LittleEndian(block[(within * sizeof(int))..]) / int.MaxValue;
        }
    }

    private static float[] Unit(double[] vector)
    {
        var norm = Math.Sqrt(vector.Sum(v => v * v));
        return [.. vector.Select(v => (float)(v / norm))];
    }
}
