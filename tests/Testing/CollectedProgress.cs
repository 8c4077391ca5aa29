namespace LitellmStack.Testing;

/// <summary>Keeps what was reported, in order and at once, which <see cref="Progress{T}"/> does not promise.</summary>
public sealed class CollectedProgress<T> : IProgress<T>
{
    private readonly List<T> reports = [];

    public IReadOnlyList<T> Reports => reports;

    public void Report(T value) => reports.Add(value);
}
