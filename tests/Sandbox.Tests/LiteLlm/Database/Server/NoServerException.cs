namespace Sandbox.Tests.LiteLlm.Database.Server;

/// <summary>This machine has no server and cannot make one; the message says why, as a sentence.</summary>
public sealed class NoServerException : Exception
{
    public NoServerException()
    {
    }

    public NoServerException(string message)
        : base(message)
    {
    }

    public NoServerException(string message, Exception innerException)
        : base(message, innerException)
    {
    }
}
