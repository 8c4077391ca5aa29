namespace Sandbox.Ollama.Pulling;

/// <summary>The answer ends here, without a word, as it does when a server dies.</summary>
internal sealed class ConnectionBrokenException() : Exception("the connection breaks on purpose");
