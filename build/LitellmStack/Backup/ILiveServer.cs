namespace LitellmStack.Backup;

/// <summary>The stack's own server.</summary>
public interface ILiveServer : IDatabaseServer
{
    /// <summary>One moment of the main database, kept open until it is disposed of: every dump and count taken from it sees the same rows.</summary>
    Task<ISnapshot> Freeze(CancellationToken cancellation);
}
