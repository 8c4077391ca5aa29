namespace LitellmStack.Ports;

/// <summary>What the program's exit code says; the table by target is in docs/operations.md.</summary>
public enum ExitCode
{
    Done = 0,

    /// <summary>What was checked is not right: a finding in a file, an unhealthy service, a refused version, an accelerator asked for and absent.</summary>
    NotRight = 1,

    /// <summary>Wrong use of the command line; nothing was run.</summary>
    WrongUse = 2,

    /// <summary>The outside world is not as needed (engine, plugin, port, image, disk, network); a retry may help.</summary>
    OutsideWorld = 3,
}
