using LitellmStack.Ports;

namespace LitellmStack.Build.Entry;

/// <summary>Starts the engine and turns its exit codes into ours.</summary>
internal static class EngineRun
{
    public static int Start()
    {
        var engine = Build.Run();
        return engine switch
        {
            // Unmet requirements end the engine with -1 and no failed target: the command line asked for what the target does not take.
            < 0 or 255 when !Session.HasFailedTarget => (int)ExitCode.WrongUse,
            < 0 or 255 => (int)ExitCode.NotRight,
            _ => engine,
        };
    }
}
