namespace LitellmStack.CommandLine;

/// <summary>What an option takes.</summary>
public enum OptionKind
{
    /// <summary>Nothing, or true or false.</summary>
    Flag,

    Text,

    /// <summary>One word of a set.</summary>
    Choice,

    /// <summary>Several words, as several values or separated by commas; of a set where there is one.</summary>
    List,

    /// <summary>A whole number of 0 or more.</summary>
    Number,
}
