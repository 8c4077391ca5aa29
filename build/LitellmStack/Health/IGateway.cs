namespace LitellmStack.Health;

/// <summary>
/// The gateway as a client sees it, spoken to with the admin key unless another is given. Calls throw
/// <see cref="Ports.OutsideWorldException"/> where it does not answer or answers with an error, quoting what it said.
/// </summary>
public interface IGateway
{
    /// <summary>The database's state as /health/readiness tells it ("connected"); nothing where the gateway does not answer yet.</summary>
    Task<string?> DatabaseState(CancellationToken cancellation);

    /// <summary>The model names it serves.</summary>
    Task<IReadOnlyList<string>> Routes(CancellationToken cancellation);

    /// <summary>One answer to one question.</summary>
    Task<ChatAnswer> Chat(string model, string question, CancellationToken cancellation);

    /// <summary>The data lines of a streamed answer, in order, "[DONE]" included.</summary>
    IAsyncEnumerable<string> Stream(string model, string question, CancellationToken cancellation);

    /// <summary>The embedding of a text.</summary>
    Task<IReadOnlyList<float>> Embed(string model, string text, CancellationToken cancellation);

    /// <summary>The HTTP status with which it answers a request that shows this key, or none.</summary>
    Task<int> StatusFor(string? key, CancellationToken cancellation);
}
