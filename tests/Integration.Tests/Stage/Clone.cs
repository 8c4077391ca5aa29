using LitellmStack.Compose;

namespace Integration.Tests.Stage;

/// <summary>A copy of this repository in a folder of its own, whose sandbox has a project and ports of its own. Whatever was started there goes with it.</summary>
internal sealed class Clone : IAsyncDisposable
{
    public static readonly string Program = Path.Combine(AppContext.BaseDirectory, "_build.dll");

    private static readonly (string, string?)[] PlainShell = [];
    private static readonly string[] OfOthers = ["STACK_", "COMPOSE_", "NUKE_", "GITHUB_"];

    /// <summary>The images are the same for every clone: the first one has them built, so that no two clones build them at once.</summary>
    private static readonly Lazy<Task> Images = new(BuildImages);

    private readonly int databasePort = FreePort.Next();

    private Clone(string folder)
    {
        Folder = folder;
        Name = Path.GetFileName(folder);
        Project = ProjectName.OfSandbox(Name, folder);
        GatewayPort = FreePort.Next();
        OllamaPort = FreePort.Next();
    }

    public string Folder { get; }

    /// <summary>What --project is given; every project made here begins with it.</summary>
    public string Name { get; }

    /// <summary>The project's name on the engine.</summary>
    public string Project { get; }

    public int GatewayPort { get; }

    public int OllamaPort { get; }

    public string EnvFile => Path.Combine(Folder, ".env.sandbox");

    /// <summary>What the environment file holds before the program has seen it.</summary>
    public string Ports => $"# Ports of this test.\nLITELLM_PORT={GatewayPort}\nOLLAMA_PORT={OllamaPort}\nPOSTGRES_PORT={databasePort}\n";

    /// <summary>Skips the test where there is no engine to run it on.</summary>
    /// <param name="onDiskOf">Size of a file system of its own, "64m"; that of the temporary folder where it is not given.</param>
    public static async Task<Clone> Make(string? onDiskOf = null)
    {
        await Engine.Require();
        await Images.Value;
        return await Copy(onDiskOf);
    }

    /// <summary>What is in a bundle, unpacked where a clone would be.</summary>
    public static async Task<Clone> OfBundle(ReadOnlyMemory<byte> bundle)
    {
        var clone = new Clone(await RunFolder.New());
        var archive = $"{clone.Folder}.tar.gz";
        await File.WriteAllBytesAsync(archive, bundle);
        (await Child.Run("tar", "-xzf", archive, "-C", clone.Folder, "--strip-components=1")).EndedWith(0);
        File.Delete(archive);
        await File.WriteAllTextAsync(clone.EnvFile, clone.Ports);
        return clone;
    }

    /// <summary>Starts build.sh, as a user does, with the commands of this folder alone.</summary>
    public Task<ProgramRun> Build(string path, params IReadOnlyList<string> arguments) =>
        Child.Start("bash", ["build.sh", .. arguments], Folder, Surroundings([("PATH", path)])).End;

    /// <summary>Runs the program to its end.</summary>
    public Task<ProgramRun> Run(params IReadOnlyList<string> arguments) => Start(PlainShell, arguments).End;

    /// <summary>Runs the program in a shell that exports variables; null takes one away.</summary>
    public Task<ProgramRun> RunIn((string Variable, string? Value)[] shell, params IReadOnlyList<string> arguments) => Start(shell, arguments).End;

    /// <summary>Runs the program as another user.</summary>
    /// <param name="user">Options of setpriv.</param>
    public Task<ProgramRun> RunAs(IReadOnlyList<string> user, (string Variable, string? Value)[] shell, params IReadOnlyList<string> arguments) =>
        Child.Start("setpriv", [.. user, "dotnet", Program, .. arguments], Folder, Surroundings(shell)).End;

    public Child Start(params IReadOnlyList<string> arguments) => Start(PlainShell, arguments);

    /// <summary>Starts the program in a session of its own, as a terminal would.</summary>
    public Child Start((string Variable, string? Value)[] shell, params IReadOnlyList<string> arguments) =>
        Child.Start("setsid", ["dotnet", Program, .. arguments], Folder, Surroundings(shell));

    /// <summary>Docker Compose as a user calls it from the root.</summary>
    public Task<ProgramRun> Compose(params IReadOnlyList<string> arguments) =>
        Child.Start("docker", ["compose", "--env-file", ".env.sandbox", .. arguments], Folder, Surroundings(PlainShell)).End;

    /// <summary>One of this repository's own scripts.</summary>
    public Task<ProgramRun> Bash(params IReadOnlyList<string> arguments) => Child.Start("bash", arguments, Folder, Surroundings(PlainShell)).End;

    public Gateway Gateway => new(GatewayPort, Value("LITELLM_MASTER_KEY"));

    public Database Database => new(Project);

    /// <summary>What the environment file assigns to a name.</summary>
    public string Value(string variable) =>
        File.ReadAllLines(EnvFile).Last(line => line.StartsWith($"{variable}=", StringComparison.Ordinal))[(variable.Length + 1)..];

    public Task<IReadOnlyList<DockerCli.Container>> Containers() => DockerCli.Shared.Containers(Project);

    public async ValueTask DisposeAsync()
    {
        await Leftovers.RemoveProjects(Name);
        await Leftovers.Unmount(Folder);
        Directory.Delete(Folder, recursive: true);
    }

    private static async Task BuildImages()
    {
        await using var clone = await Copy(onDiskOf: null);
        var plan = (await clone.Run("Up", "--sandbox", "--service", "db", "--dry-run")).EndedWith(0);
        if (!plan["images"].StartsWith("nothing to do", StringComparison.Ordinal))
        {
            (await clone.Run("Up", "--sandbox", "--service", "db")).EndedWith(0);
        }
    }

    private static async Task<Clone> Copy(string? onDiskOf)
    {
        var clone = new Clone(await RunFolder.New());
        if (onDiskOf is not null)
        {
            (await Child.Run("mount", "-t", "tmpfs", "-o", $"size={onDiskOf}", "tmpfs", clone.Folder)).EndedWith(0);
        }

        await WorkingTree.CopyTo(clone.Folder);
        await File.WriteAllTextAsync(clone.EnvFile, clone.Ports);
        return clone;
    }

    /// <summary>The machine's environment without what would speak to this program or to Compose.</summary>
    private Dictionary<string, string?> Surroundings((string Variable, string? Value)[] shell)
    {
        var surroundings = Environment.GetEnvironmentVariables().Keys.Cast<string>()
            .Where(variable => OfOthers.Any(prefix => variable.StartsWith(prefix, StringComparison.Ordinal)))
            .ToDictionary(variable => variable, _ => (string?)null, StringComparer.Ordinal);
        surroundings["STACK_PROJECT"] = Name;
        foreach (var (variable, value) in shell)
        {
            surroundings[variable] = value;
        }

        return surroundings;
    }
}
