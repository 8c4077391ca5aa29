using LitellmStack.Findings;

namespace LitellmStack.Machine;

/// <summary>What must be true of the engine and Compose before anything is started, as findings with the way out.</summary>
public static class EnginePreflight
{
    /// <summary>start_interval in health checks needs Engine 25; the overlays' merge tags need Compose 2.26.</summary>
    public static readonly Version LeastEngine = new(25, 0);

    public static readonly Version LeastCompose = new(2, 26);

    /// <summary>All that stands in the way, together.</summary>
    /// <param name="composeVersion">As the plugin prints it, nothing where there is no plugin.</param>
    public static IReadOnlyList<Finding> Check(EngineState engine, string? composeVersion) =>
        [.. new[] { OfEngine(engine), OfCompose(composeVersion) }.OfType<Finding>()];

    private static Finding? OfEngine(EngineState state) => state switch
    {
        EngineState.NotRunning at => World("engine/not-running", $"No Docker engine answers at {at.Endpoint}.",
            "Start it ('sudo systemctl start docker', or Docker Desktop). On Debian or Ubuntu './build.sh Up --install-docker' installs one."),
        EngineState.NotPermitted at => World("engine/not-permitted", $"A Docker engine is at {at.Endpoint}, but this user may not use it.",
            "Add the user to the group 'docker' ('sudo usermod -aG docker $USER', then log in again), or run the command with sudo."),
        EngineState.Hung at => World("engine/hung", $"The Docker engine at {at.Endpoint} took the call and did not answer within {at.WaitedFor.TotalSeconds:0} s.",
            "Restart it ('sudo systemctl restart docker'); './build.sh Up' then goes on where it stopped."),
        EngineState.Ready { Facts.Version: var version } when TooOld(version, LeastEngine) => World("engine/too-old",
            $"The Docker engine is {version}; the health checks of this stack need {LeastEngine} or newer.",
            "Upgrade it; on Debian or Ubuntu './build.sh Up --install-docker' does."),
        _ => null,
    };

    private static Finding? OfCompose(string? version) =>
        version is null ? World("engine/no-compose", "The Docker CLI has no Compose plugin.",
            "Install 'docker-compose-plugin' from Docker's repository; on Debian or Ubuntu './build.sh Up --install-docker' does.")
        : TooOld(version, LeastCompose) ? World("engine/compose-too-old", $"Compose is {version}; the overlays need {LeastCompose} or newer.",
            "Upgrade the plugin; on Debian or Ubuntu './build.sh Up --install-docker' does.")
        : null;

    /// <summary>A version that does not parse is taken for new enough: an unknown spelling is no reason to refuse a working engine.</summary>
    private static bool TooOld(string version, Version least)
    {
        var numbers = new string([.. version.TrimStart('v').TakeWhile(c => char.IsAsciiDigit(c) || c == '.')]).TrimEnd('.');
        return Version.TryParse(numbers, out var parsed) && parsed < least;
    }

    private static Finding World(string rule, string message, string remedy) => new(rule, Severity.Error, null, message, remedy) { RetryHelps = true };
}
