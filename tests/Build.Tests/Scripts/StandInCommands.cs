namespace Build.Tests.Scripts;

/// <summary>
/// A folder of commands that stand before the system's own. Those that could change a machine only write down that they were called.
/// </summary>
internal sealed class StandInCommands : IDisposable
{
    private static readonly string[] s_changing =
        ["apt-get", "dpkg", "install", "kill", "mount", "mv", "nvidia-ctk", "rm", "service", "setsid", "sudo", "systemctl", "tee", "umount"];

    private readonly string _folder = Directory.CreateTempSubdirectory("stand-ins-").FullName;

    public StandInCommands()
    {
        foreach (var name in s_changing)
        {
            Add(name, $"echo \"{name} $*\" >>'{CallsFile}'");
        }

        // No test asks the network, and none depends on the engine of the machine it runs on.
        Add("curl", "exit 6");
        Add("docker", "echo 'Cannot connect to the Docker daemon' >&2; exit 1");
        Add("dockerd", "echo 'Docker version 20.10.24, build 0'");
    }

    public Dictionary<string, string?> Surroundings => new()
    {
        ["PATH"] = $"{_folder}:/usr/bin:/bin",
        ["DOCKER_HOST"] = DockerHost,
        ["LC_ALL"] = "C",
    };

    public string? DockerHost { get; init; }

    public string Calls => File.Exists(CallsFile) ? File.ReadAllText(CallsFile) : "";

    private string CallsFile => Path.Combine(_folder, "calls");

    /// <summary>A client of an engine that answers with these versions and runs that many containers.</summary>
    public StandInCommands WithEngine(string engine, string compose, int containers = 0)
    {
        Add("docker", $$"""
            case "$1 $2" in
              'version --format') echo '{{engine}}' ;;
              'compose version') echo '{{compose}}' ;;
              'ps -q') for i in $(seq {{containers}}); do echo "$i"; done ;;
              *) exit 1 ;;
            esac
            """);
        return this;
    }

    public void Add(string name, string body)
    {
        var path = Path.Combine(_folder, name);
        File.WriteAllText(path, "#!/bin/sh\n" + body + "\n");
        if (!OperatingSystem.IsWindows())
        {
            File.SetUnixFileMode(path, UnixFileMode.UserRead | UnixFileMode.UserWrite | UnixFileMode.UserExecute);
        }
    }

    public void Dispose() => Directory.Delete(_folder, recursive: true);
}
