namespace LitellmStack.Ports;

/// <summary>The world outside failed: what was asked of it, what it answered, and the next step.</summary>
public sealed class OutsideWorldException(string message, string remedy, Exception? cause = null) : Exception(message, cause)
{
    public string Remedy { get; } = remedy;

    /// <summary>The exit code of the child process, where one was asked; nothing where a socket was.</summary>
    public int? ChildExitCode { get; init; }

    /// <summary>The last lines the child wrote, secrets replaced.</summary>
    public IReadOnlyList<string> LastLines { get; init; } = [];
}
