using Sandbox.Ollama.Http;
using Sandbox.Ollama.Names;
using Sandbox.Ollama.Store;

namespace Sandbox.Ollama.Inference;

/// <summary>From a model's name in a request to a loaded model: what is missing or can't be done is refused on the way.</summary>
internal sealed class Runs(ModelStore models, Scheduler scheduler, KeepAlive standard, TimeProvider clock)
{
    public TimeProvider Clock => clock;

    public LocalModel? Find(string name) =>
        ModelName.Parse(name) is { } parsed && models.Find(parsed) is { } model && models.Blobs.Has(model.Weights.Digest) ? model : null;

    public LocalModel Require(string name) =>
        Find(name) ?? throw new RefusedException(StatusCodes.Status404NotFound, $"model '{name}' not found");

    /// <summary>A load for completions of some kind: "chat", "generate" or "insert" is what the refusal names.</summary>
    public LocalModel RequireCompletion(string name, string purpose)
    {
        var model = Require(name);
        Check(model);
        return model.Can("completion") ? model : throw RequestBody.Bad($"\"{name}\" does not support {purpose}");
    }

    public async Task<Run> Start(LocalModel model, Options options, KeepAlive? keepAlive, CancellationToken cancellation)
    {
        Check(model);
        var started = clock.GetTimestamp();
        var contextLength = options.ContextLength ?? models.ParametersOf(model)?.Number("num_ctx");
        var leave = await scheduler.Enter(model, contextLength, keepAlive ?? standard, cancellation);
        return new Run(leave, clock, started);
    }

    private void Check(LocalModel model)
    {
        var path = models.Blobs.PathOf(model.Weights.Digest);
        if (model.Header is not { } header)
            throw new RefusedException(StatusCodes.Status500InternalServerError, $"unable to load model: {path}");

        var size = new FileInfo(path).Length;
        if (size < header.Size)
            throw new RefusedException(StatusCodes.Status500InternalServerError, $"tensor \"token_embd.weight\" offset+size ({header.Size}) exceeds file size ({size})");
    }
}
