using Sandbox.Ollama.Http;
using Sandbox.Ollama.Store;

namespace Sandbox.Ollama.Inference;

/// <summary>The vectors of some texts by one model.</summary>
internal sealed record EmbeddingRequest(IReadOnlyList<float[]> Vectors, int TokenCount)
{
    public static LocalModel Capable(LocalModel model) => model.Header is null || model.Can("embedding")
        ? model
        : throw new RefusedException(StatusCodes.Status501NotImplemented, "This server does not support embeddings. Start it with `--embeddings`");

    public static EmbeddingRequest For(LocalModel model, IReadOnlyList<string> texts, bool truncate, long dimensions)
    {
        var limit = (int)model.Header!.ContextLength;
        var tokens = texts.Select(Tokens.Split).ToList();
        if (!truncate && tokens.Any(t => t.Count > limit))
            throw RequestBody.Bad("the input length exceeds the context length");

        return new EmbeddingRequest(
            [.. tokens.Select(t => EmbeddingVector.Shortened(EmbeddingVector.Of(string.Concat(t.Take(limit)), model.Header.EmbeddingLength), (int)dimensions))],
            tokens.Sum(t => Math.Min(t.Count, limit)));
    }
}
