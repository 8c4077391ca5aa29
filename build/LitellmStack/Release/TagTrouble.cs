namespace LitellmStack.Release;

/// <summary>Why a tag can't be published.</summary>
public sealed record TagTrouble(string What, string Remedy)
{
    /// <summary>True where the world outside is at fault.</summary>
    public bool RetryHelps { get; init; }
}
