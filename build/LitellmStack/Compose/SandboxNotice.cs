namespace LitellmStack.Compose;

/// <summary>What a sandbox is, said before anything it does.</summary>
public static class SandboxNotice
{
    public const string Text = "  SANDBOX         stand-ins for LiteLLM and Ollama on a real PostgreSQL: no answer below comes from a language model\n";
}
