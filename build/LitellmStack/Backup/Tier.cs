namespace LitellmStack.Backup;

/// <summary>How much of the database: what the service needs to go on, or all.</summary>
public enum Tier
{
    /// <summary>The whole schema, without the rows of the history tables (spend, audit, daily sums).</summary>
    Essential,

    /// <summary>Everything.</summary>
    Full,
}
