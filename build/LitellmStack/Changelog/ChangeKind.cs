namespace LitellmStack.Changelog;

/// <summary>The six types of Keep a Changelog, in its order, and what foreign files have beside them.</summary>
public enum ChangeKind
{
    Added,
    Changed,
    Deprecated,
    Removed,
    Fixed,
    Security,

    /// <summary>A section of another name.</summary>
    Other,

    /// <summary>What stands right below a release's heading, in no section.</summary>
    Unsorted,
}
