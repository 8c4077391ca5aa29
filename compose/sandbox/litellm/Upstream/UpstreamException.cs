namespace Sandbox.LiteLlm.Upstream;

/// <summary>What stands behind the gateway did not answer as needed. Status and type go to the caller as LiteLLM would word them.</summary>
internal sealed class UpstreamException(int status, string type, string message) : Exception(message)
{
    public int Status => status;

    public string Type => type;

    /// <summary>LiteLLM reports whatever an Ollama server answers as its own 500, with the server's words in the message.</summary>
    public static UpstreamException Connection(string message) => new(500, "APIConnectionError", $"litellm.APIConnectionError: {message}");
}
