namespace Sandbox.Ollama.Http;

/// <summary>A request that is answered with an error: its status where nothing was sent yet, a last line where a stream has begun.</summary>
internal sealed class RefusedException(int status, string message) : Exception(message)
{
    public int Status => status;
}
