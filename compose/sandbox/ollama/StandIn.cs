namespace Sandbox.Ollama;

/// <summary>What this program is, in one place: every answer and the start-up log say it.</summary>
public sealed class StandIn
{
    /// <summary>The Ollama version whose behaviour is imitated.</summary>
    public const string Version = "0.32.15";

    public const string HeaderName = "X-Sandbox";

    public const string HeaderValue = "ollama stand-in";

    public const string Notice =
        $"SANDBOX: this is a stand-in that imitates Ollama {Version}. It is not Ollama, holds no language model and is not for production.";

    private StandIn()
    {
    }
}
