namespace LitellmStack.Release;

/// <summary>What the remote made of a push.</summary>
public abstract record PushAnswer
{
    private PushAnswer()
    {
    }

    public sealed record Accepted : PushAnswer;

    /// <summary>It does not take these refs from us: a protected branch, a hook, a right that is missing.</summary>
    public sealed record Refused(string Reason) : PushAnswer;

    /// <summary>It has moved on: someone else pushed meanwhile.</summary>
    public sealed record Overtaken(string Reason) : PushAnswer;
}
