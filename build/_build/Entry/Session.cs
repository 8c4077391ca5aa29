using LitellmStack.Adapters.Processes;

namespace LitellmStack.Build.Entry;

/// <summary>What is one for the whole process: the shell's environment, and whether someone asked it to end.</summary>
internal static class Session
{
    private static readonly CancellationTokenSource Interrupted = new();

    /// <summary>As it was before the engine's view of it was cleaned.</summary>
    public static ChildEnvironment Shell { get; set; } = ChildEnvironment.Capture();

    public static bool HasFailedTarget { get; set; }

    /// <summary>130 or 143 after a signal.</summary>
    public static int? SignalExitCode { get; private set; }

    public static CancellationToken Cancellation => Interrupted.Token;

    public static void Interrupt(int exitCode)
    {
        SignalExitCode ??= exitCode;
        Interrupted.Cancel();
    }
}
