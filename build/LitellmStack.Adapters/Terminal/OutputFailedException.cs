namespace LitellmStack.Adapters.Terminal;

/// <summary>What is said cannot be written where it should go: a full disk behind a redirection. Nothing more can be said there.</summary>
public sealed class OutputFailedException(IOException cause) : Exception($"The output can't be written: {cause.Message}.", cause);
