namespace LitellmStack.Backup;

/// <summary>What is known about a backup; each level includes the ones before.</summary>
public enum ProofLevel
{
    /// <summary>A later look found that it is not what was written or does not restore.</summary>
    Damaged,

    /// <summary>Its bytes are the ones that were written; nothing is known about whether they restore.</summary>
    Checksummed,

    /// <summary>PostgreSQL's own tool read each dump to its end.</summary>
    Readable,

    /// <summary>It was restored into a throw-away server: same schema, same rows, stored credentials decrypt.</summary>
    Restored,
}
