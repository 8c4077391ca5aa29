namespace LitellmStack.LiteLlm;

/// <summary>What happens to a word that a setting does not take.</summary>
public enum FateOfAWord
{
    NotKnown,

    /// <summary>It is kept, and does nothing.</summary>
    Nothing,

    /// <summary>The gateway does not start.</summary>
    Refused,
}
