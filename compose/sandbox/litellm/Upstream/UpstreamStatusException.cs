namespace Sandbox.LiteLlm.Upstream;

/// <summary>An upstream answered with an error status; which error that is for the caller depends on the provider.</summary>
internal sealed class UpstreamStatusException(int status, string body) : Exception($"status {status}: {body}")
{
    public int Status => status;

    public string Body => body;
}
