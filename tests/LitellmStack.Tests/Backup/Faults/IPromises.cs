using LitellmStack.Ports;

namespace LitellmStack.Tests.Backup.Faults;

/// <summary>What an operation promises, whatever goes wrong.</summary>
internal interface IPromises
{
    /// <summary>What was asked for is there although the run was hit, so that asking again may be refused.</summary>
    bool IsReached => false;

    /// <param name="code">Nothing where the process died or was interrupted.</param>
    void AfterTheFault(ExitCode? code, Fault fault);

    void AfterRunningAgain();
}
