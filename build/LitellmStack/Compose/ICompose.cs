namespace LitellmStack.Compose;

/// <summary>The Docker Compose plugin. Its children see no COMPOSE_* variable of the shell.</summary>
public interface ICompose
{
    /// <summary>Whether there is a plugin, without asking it anything.</summary>
    bool IsInstalled { get; }

    /// <summary>The plugin's version, "2.40.3"; nothing where there is no plugin.</summary>
    Task<string?> Version(CancellationToken cancellation);

    /// <summary>Runs a call to its end and returns what it said, whatever its exit code; each line it writes to standard error is reported while it runs.</summary>
    Task<ComposeAnswer> Run(ComposeCall call, IProgress<string>? lines, CancellationToken cancellation);

    /// <summary>Runs a call on the user's own terminal (logs, a shell) and returns its exit code.</summary>
    Task<int> Attach(ComposeCall call, CancellationToken cancellation);
}
