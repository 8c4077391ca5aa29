namespace LitellmStack.Compose;

/// <summary>What a reference does with its variable.</summary>
public enum Substitution
{
    /// <summary>${A}, $A: the value, or nothing.</summary>
    Plain,

    /// <summary>${A:-x}</summary>
    DefaultIfEmpty,

    /// <summary>${A-x}</summary>
    DefaultIfUnset,

    /// <summary>${A:?m}</summary>
    RequiredFilled,

    /// <summary>${A?m}</summary>
    Required,

    /// <summary>${A:+x}</summary>
    InsteadIfFilled,

    /// <summary>${A+x}</summary>
    InsteadIfSet,
}
