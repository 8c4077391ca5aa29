namespace Sandbox.Ollama.Inference;

/// <summary>One request's stay at a loaded model, and how long it took; nanoseconds, as Ollama counts.</summary>
internal sealed class Run(Action leave, TimeProvider clock, long started) : IDisposable
{
    private readonly long loaded = clock.GetTimestamp();

    public long LoadDuration => Nanoseconds(started, loaded);

    public long TotalDuration => Nanoseconds(started, clock.GetTimestamp());

    public long EvaluationDuration => Nanoseconds(loaded, clock.GetTimestamp());

    public void Dispose() => leave();

    // Never 0: Ollama leaves an empty duration out, and clients divide by it.
    private long Nanoseconds(long from, long to) => Math.Max(1, (long)clock.GetElapsedTime(from, to).TotalNanoseconds);
}
