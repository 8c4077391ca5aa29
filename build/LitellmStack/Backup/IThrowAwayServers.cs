namespace LitellmStack.Backup;

/// <summary>Servers that live for one proof: no network, no published port, nothing that outlives them.</summary>
public interface IThrowAwayServers
{
    /// <summary>Starts one of an image and waits until it answers.</summary>
    /// <param name="folder">The folder whose dumps it may be asked to load, readable for it where the engine is on this machine.</param>
    Task<IThrowAwayServer> Start(string image, string folder, CancellationToken cancellation);

    /// <summary>Reads a dump to its end and restores it to nowhere: throws where the dump ends early or is damaged.</summary>
    Task ReadThrough(string image, DumpFile dump, CancellationToken cancellation);

    /// <summary>Removes those that killed runs left behind for this backup folder; call it only while its lock is held. Their names.</summary>
    Task<IReadOnlyList<string>> Sweep(CancellationToken cancellation);
}
