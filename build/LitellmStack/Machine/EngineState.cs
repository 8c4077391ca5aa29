namespace LitellmStack.Machine;

/// <summary>Whether an engine can be worked with, and if not, in which of the ways that engines are not there.</summary>
public abstract record EngineState
{
    private EngineState()
    {
    }

    public sealed record Ready(EngineFacts Facts) : EngineState;

    /// <summary>Nothing listens at the endpoint.</summary>
    public sealed record NotRunning(string Endpoint) : EngineState;

    /// <summary>The endpoint exists and this user may not use it.</summary>
    public sealed record NotPermitted(string Endpoint) : EngineState;

    /// <summary>Something accepted the connection and did not answer within the time given to it.</summary>
    public sealed record Hung(string Endpoint, TimeSpan WaitedFor) : EngineState;
}
