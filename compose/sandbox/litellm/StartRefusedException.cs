namespace Sandbox.LiteLlm;

/// <summary>The start ends here: the message goes to standard error, the code is the exit code that LiteLLM would leave.</summary>
internal sealed class StartRefusedException(int exitCode, string message) : Exception(message)
{
    public int ExitCode => exitCode;
}
