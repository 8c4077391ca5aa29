using System.Threading.Channels;

using Sandbox.Ollama.Http;
using Sandbox.Ollama.Settings;
using Sandbox.Ollama.Store;

namespace Sandbox.Ollama.Inference;

internal sealed record LoadedModel(LocalModel Model, long ContextLength, DateTimeOffset ExpiresAt, DateTimeOffset UsedAt);

/// <summary>Which models count as loaded and until when, and how many requests are answered at once. Nothing ticks: the clock is asked when somebody looks.</summary>
internal sealed class Scheduler(ServerSettings settings, TimeProvider clock)
{
    // Ollama's own choice for a machine without a GPU.
    private const long LoadedAtOnce = 3;
    private const long MostSlots = 1024;

    private readonly Lock gate = new();
    private readonly Dictionary<string, LoadedModel> loaded = [];
    private readonly Channel<int> slots = Slots(settings.Parallel);
    private long waiting;

    /// <summary>The one that stays longest first.</summary>
    public IReadOnlyList<LoadedModel> Loaded()
    {
        lock (gate)
        {
            DropExpired();
            return [.. loaded.Values.OrderByDescending(m => m.ExpiresAt)];
        }
    }

    /// <summary>Waits for a turn and loads the model. The answer is to be called at the end of the request.</summary>
    public async Task<Action> Enter(LocalModel model, long? contextLength, KeepAlive keepAlive, CancellationToken cancellation)
    {
        if (Interlocked.Increment(ref waiting) > settings.MaxQueue + settings.Parallel)
        {
            Interlocked.Decrement(ref waiting);
            throw new RefusedException(StatusCodes.Status503ServiceUnavailable, "server busy, please try again.  maximum pending requests exceeded");
        }

        try
        {
            await slots.Reader.ReadAsync(cancellation);
        }
        catch (OperationCanceledException)
        {
            Interlocked.Decrement(ref waiting);
            throw;
        }

        Touch(model, contextLength, keepAlive);
        return () =>
        {
            Touch(model, contextLength, keepAlive);
            slots.Writer.TryWrite(0);
            Interlocked.Decrement(ref waiting);
        };
    }

    private void Touch(LocalModel model, long? contextLength, KeepAlive keepAlive)
    {
        var now = clock.GetUtcNow();
        lock (gate)
        {
            DropExpired();
            if (keepAlive.IsZero)
            {
                loaded.Remove(model.Name.Full);
                return;
            }

            var context = Inference.ContextLength.Of(contextLength, settings.ContextLength, model.Header!.ContextLength);
            loaded[model.Name.Full] = new LoadedModel(model, context, keepAlive.EndsAfter(now), now);
            var limit = settings.MaxLoadedModels > 0 ? settings.MaxLoadedModels : LoadedAtOnce;
            while (loaded.Count > limit)
                loaded.Remove(loaded.MinBy(m => m.Value.UsedAt).Key);
        }
    }

    private void DropExpired()
    {
        var now = clock.GetUtcNow();
        foreach (var name in loaded.Where(m => m.Value.ExpiresAt <= now).Select(m => m.Key).ToList())
            loaded.Remove(name);
    }

    private static Channel<int> Slots(long count)
    {
        var slots = Channel.CreateUnbounded<int>();
        for (var i = 0; i < Math.Min(count, MostSlots); i++)
            slots.Writer.TryWrite(i);
        return slots;
    }
}
