namespace LitellmStack.Backup;

/// <summary>One restore under way: what the steps before have done.</summary>
public sealed class RestoreRun
{
    /// <summary>How long the load took: what follows is given time in proportion.</summary>
    public TimeSpan Load { get; set; }

    /// <summary>The gateway was asked to stop; whatever happens, it is started again.</summary>
    public bool HasStoppedGateway { get; set; }

    /// <summary>A restore beside the serving database was about to give the loaded one the name that was asked for.</summary>
    public bool HasNamed { get; set; }

    /// <summary>The new database serves and was seen to.</summary>
    public bool IsServing { get; set; }
}
