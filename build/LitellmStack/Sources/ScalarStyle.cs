namespace LitellmStack.Sources;

/// <summary>How a scalar is written.</summary>
public enum ScalarStyle
{
    Plain,
    SingleQuoted,
    DoubleQuoted,

    /// <summary>A block, literal or folded.</summary>
    Block,
}
