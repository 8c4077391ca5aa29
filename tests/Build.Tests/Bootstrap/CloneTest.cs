namespace Build.Tests.Bootstrap;

/// <summary>A situation of a fresh clone.</summary>
public abstract class CloneTest : IDisposable
{
    internal Clone Clone { get; } = new();

    internal StubSdk Sdk => Clone.Sdk;

    public void Dispose() => Clone.Dispose();

    /// <summary>What the SDK and the program were called for since the last look.</summary>
    protected IEnumerable<string> NewCalls()
    {
        var calls = Sdk.Verbs.ToArray();
        Sdk.Forget();
        return calls;
    }
}
