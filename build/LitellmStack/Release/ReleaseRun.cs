namespace LitellmStack.Release;

/// <summary>What one run of a release has reached.</summary>
public sealed class ReleaseRun
{
    public bool HasCut { get; set; }

    /// <summary>The release's commit; nothing before it is made.</summary>
    public string? Commit { get; set; }

    public bool HasCommitted { get; set; }

    public bool HasTagged { get; set; }

    /// <summary>Main took no push; the release waits for the merge of its pull request.</summary>
    public bool WaitsForMerge { get; set; }

    public bool HasPushed { get; set; }
}
