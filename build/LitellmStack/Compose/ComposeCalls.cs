namespace LitellmStack.Compose;

/// <summary>Every call that is made of Compose, as values.</summary>
public static class ComposeCalls
{
    /// <summary>The marked block of the environment file names files and project; nothing is repeated on the command line.</summary>
    /// <param name="services">Only these, and what they depend on; all where none is named.</param>
    public static ComposeCall Up(string? envFile, IReadOnlyList<string> services) =>
        new(envFile, ["up", "--detach", "--no-build", "--pull", "never", "--remove-orphans", .. services]);

    public static ComposeCall Down(string? envFile, bool volumes) =>
        new(envFile, ["down", "--remove-orphans", .. volumes ? ["--volumes"] : Array.Empty<string>()]);

    /// <summary>For a project whose environment file is lost: its containers, networks and volumes are found by label.</summary>
    public static ComposeCall DownByLabel(string project, bool volumes) =>
        new(null, ["down", "--remove-orphans", .. volumes ? ["--volumes"] : Array.Empty<string>()]) { Project = project };

    public static ComposeCall Restart(string? envFile, IEnumerable<string> services) => new(envFile, ["restart", .. services]);

    public static ComposeCall Stop(string? envFile, IEnumerable<string> services) => new(envFile, ["stop", .. services]);

    public static ComposeCall Start(string? envFile, IEnumerable<string> services) => new(envFile, ["start", .. services]);

    public static ComposeCall Unpause(string? envFile, IEnumerable<string> services) => new(envFile, ["unpause", .. services]);

    public static ComposeCall Ps(string? envFile) => new(envFile, ["ps", "--all"]);

    public static ComposeCall Logs(string? envFile, bool follow, int tail, IEnumerable<string> services) =>
        new(envFile, ["logs", "--tail", tail.ToString(System.Globalization.CultureInfo.InvariantCulture), .. follow ? ["--follow"] : Array.Empty<string>(), .. services]);

    public static ComposeCall Shell(string? envFile, string service, bool isTerminal) =>
        new(envFile, ["exec", .. isTerminal ? Array.Empty<string>() : ["-T"], service, "sh"]);

    public static ComposeCall Config(string? envFile) =>
        new(envFile, ["config", "--format", "json"]);

    /// <summary>Exit code 0 where the merged files are right.</summary>
    public static ComposeCall Accepts(string? envFile) => new(envFile, ["config", "--quiet"]);

    public static ComposeCall Hashes(string? envFile) =>
        new(envFile, ["config", "--hash", "*"]);
}
