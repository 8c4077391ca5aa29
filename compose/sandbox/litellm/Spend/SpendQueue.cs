using System.Collections.Concurrent;

namespace Sandbox.LiteLlm.Spend;

/// <summary>Calls that wait to be written. Full only after a long time without a database: then the oldest go, and the log counts them.</summary>
internal sealed class SpendQueue(ILogger log)
{
    private const int Most = 20_000;

    private readonly ConcurrentQueue<SpendEntry> waiting = new();

    public int Count => waiting.Count;

    public void Add(SpendEntry entry)
    {
        waiting.Enqueue(entry);
        if (waiting.Count > Most && waiting.TryDequeue(out _))
        {
            Log.SpendLost(log, 1);
        }
    }

    public List<SpendEntry> TakeAll()
    {
        var taken = new List<SpendEntry>();
        while (waiting.TryDequeue(out var entry))
        {
            taken.Add(entry);
        }

        return taken;
    }
}
