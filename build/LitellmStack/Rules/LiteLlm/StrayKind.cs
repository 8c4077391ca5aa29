namespace LitellmStack.Rules.LiteLlm;

/// <summary>What is wrong with a key that is not read.</summary>
internal enum StrayKind
{
    /// <summary>The word: misspelt, or read nowhere.</summary>
    Word,

    /// <summary>The place: another section reads it.</summary>
    Place,

    /// <summary>The word, at the top: all below it is dead.</summary>
    Section,
}
