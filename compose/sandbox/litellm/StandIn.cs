namespace Sandbox.LiteLlm;

/// <summary>What this program is, in one place: every answer and the start-up log say it.</summary>
public sealed class StandIn
{
    /// <summary>The LiteLLM version whose behaviour is imitated.</summary>
    public const string Version = "1.108.15";

    public const string HeaderName = "X-Sandbox";

    public const string HeaderValue = "litellm stand-in";

    public const string Notice =
        $"SANDBOX: this is a stand-in that imitates LiteLLM {Version}. It is not LiteLLM, reaches no cloud provider and is not for production.";

    private StandIn()
    {
    }
}
