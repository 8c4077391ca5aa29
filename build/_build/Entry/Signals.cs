using System.Runtime.InteropServices;

namespace LitellmStack.Build.Entry;

/// <summary>
/// Ctrl-C and SIGTERM cancel what runs; the target then ends its children and the process. The newest handler runs first and never returns,
/// so that the engine's own handler, which would print a second summary beside the running target, is not reached.
/// </summary>
internal static class Signals
{
    private static readonly List<PosixSignalRegistration> Registrations = [];

    public static void Register()
    {
        Registrations.Add(PosixSignalRegistration.Create(PosixSignal.SIGINT, context => Handle(context, 130)));
        Registrations.Add(PosixSignalRegistration.Create(PosixSignal.SIGTERM, context => Handle(context, 143)));
    }

    private static void Handle(PosixSignalContext context, int exitCode)
    {
        context.Cancel = true;
        Session.Interrupt(exitCode);
        Thread.Sleep(Timeout.Infinite);
    }
}
