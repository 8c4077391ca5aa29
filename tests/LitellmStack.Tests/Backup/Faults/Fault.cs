using LitellmStack.Ports;
using LitellmStack.Testing;

namespace LitellmStack.Tests.Backup.Faults;

/// <summary>What goes wrong at one call of an operation.</summary>
public enum Fault
{
    /// <summary>The call fails and changed nothing.</summary>
    FailsBefore,

    /// <summary>The call fails although it changed what it was to change.</summary>
    FailsAfter,

    /// <summary>The call fails and changed nothing, and so does one of the next: the way back is hit, too.</summary>
    FailsTwice,

    /// <summary>The call and all after it fail: the engine went away.</summary>
    Outage,

    /// <summary>The process ends before the call.</summary>
    DiesBefore,

    /// <summary>The process ends after the call.</summary>
    DiesAfter,

    /// <summary>Ctrl-C before the call.</summary>
    InterruptedBefore,

    /// <summary>Ctrl-C after the call.</summary>
    InterruptedAfter,
}

internal static class Faults
{
    /// <summary>Every way in which a call goes wrong by itself.</summary>
    public static IReadOnlyList<Fault> EachAlone { get; } = [.. Enum.GetValues<Fault>().Where(f => f != Fault.FailsTwice)];

    public static IReadOnlyList<Fault> FailuresAndDeaths { get; } = [Fault.FailsBefore, Fault.FailsAfter, Fault.DiesBefore, Fault.DiesAfter];

    /// <summary>One fault ends with the call that it hits; after another the world has to be mended first.</summary>
    public static bool IsOver(this Fault fault) => fault is Fault.FailsBefore or Fault.FailsAfter or Fault.InterruptedBefore or Fault.InterruptedAfter;

    /// <summary>Lets it happen at the n-th call from now on.</summary>
    public static void Arm(this Fault fault, Calls calls, int n, CancellationTokenSource ctrlC, int apart = 1)
    {
        var trouble = new OutsideWorldException("It went away.", "Try again.");
        switch (fault)
        {
            case Fault.FailsBefore:
                calls.FailBefore(n, trouble);
                break;
            case Fault.FailsAfter:
                calls.FailAfter(n, trouble);
                break;
            case Fault.FailsTwice:
                calls.FailBefore(n, trouble);
                calls.FailBefore(n + apart, trouble);
                break;
            case Fault.Outage:
                calls.FailFrom(n, trouble);
                break;
            case Fault.DiesBefore:
                calls.DieBefore(n);
                break;
            case Fault.DiesAfter:
                calls.DieAfter(n);
                break;
            case Fault.InterruptedBefore:
                calls.Before(n, ctrlC.Cancel);
                break;
            case Fault.InterruptedAfter:
                calls.After(n, ctrlC.Cancel);
                break;
            default:
                throw new ArgumentOutOfRangeException(nameof(fault));
        }
    }
}
