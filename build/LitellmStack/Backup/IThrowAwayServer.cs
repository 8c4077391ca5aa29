namespace LitellmStack.Backup;

/// <summary>A server that is gone, with its data, when it is disposed of.</summary>
public interface IThrowAwayServer : IDatabaseServer, IAsyncDisposable;
