using LitellmStack.Compose;

namespace Integration.Tests.Stage;

/// <summary>A copy of this repository in a folder of its own, whose sandbox has a project and ports of its own. Whatever was started there goes with it.</summary>
internal sealed class Clone : IAsyncDisposable
{
    private static readonly string Program = Path.Combine(AppContext.BaseDirectory, "_build.dll");

    private readonly string name;

    private Clone(string folder)
    {
        Folder = folder;
        name = Path.GetFileName(folder);
        Project = ProjectName.OfSandbox(name, folder);
        GatewayPort = FreePort.Next();
        OllamaPort = FreePort.Next();
    }

    public string Folder { get; }

    /// <summary>The project's name on the engine.</summary>
    public string Project { get; }

    public int GatewayPort { get; }

    public int OllamaPort { get; }

    public string EnvFile => Path.Combine(Folder, ".env.sandbox");

    /// <summary>Set for every run of the program here; null takes a variable away.</summary>
    public Dictionary<string, string?> Environment { get; } = new(StringComparer.Ordinal);

    /// <summary>Skips the test where there is no engine to run it on.</summary>
    public static async Task<Clone> Make()
    {
        await Engine.Require();
        var clone = new Clone(await RunFolder.New());
        await WorkingTree.CopyTo(clone.Folder);
        await File.WriteAllTextAsync(clone.EnvFile, $"# Ports of this test.\nLITELLM_PORT={clone.GatewayPort}\nOLLAMA_PORT={clone.OllamaPort}\nPOSTGRES_PORT={FreePort.Next()}\n");
        return clone;
    }

    /// <summary>Runs the program to its end.</summary>
    public Task<ProgramRun> Run(params IReadOnlyList<string> arguments) => Start(arguments).End;

    /// <summary>Starts the program in a session of its own, as a terminal would.</summary>
    public Child Start(params IReadOnlyList<string> arguments) =>
        Child.Start("setsid", ["dotnet", Program, .. arguments], Folder, Surroundings);

    /// <summary>Docker Compose as a user calls it from the root.</summary>
    public Task<ProgramRun> Compose(params IReadOnlyList<string> arguments) =>
        Child.Start("docker", ["compose", "--env-file", ".env.sandbox", .. arguments], Folder, Surroundings).End;

    public Gateway Gateway => new(GatewayPort, Value("LITELLM_MASTER_KEY"));

    /// <summary>What the environment file assigns to a name.</summary>
    public string Value(string variable) =>
        File.ReadAllLines(EnvFile).Last(line => line.StartsWith($"{variable}=", StringComparison.Ordinal))[(variable.Length + 1)..];

    public Task<IReadOnlyList<DockerCli.Container>> Containers() => DockerCli.Shared.Containers(Project);

    public async ValueTask DisposeAsync()
    {
        await Leftovers.RemoveProjects(name);
        Directory.Delete(Folder, recursive: true);
    }

    /// <summary>The machine's environment without what would speak to this program or to Compose.</summary>
    private Dictionary<string, string?> Surroundings
    {
        get
        {
            var surroundings = System.Environment.GetEnvironmentVariables().Keys.Cast<string>()
                .Where(variable => variable.StartsWith("STACK_", StringComparison.Ordinal) || variable.StartsWith("COMPOSE_", StringComparison.Ordinal)
                    || variable.StartsWith("NUKE_", StringComparison.Ordinal) || variable is "GITHUB_ACTIONS")
                .ToDictionary(variable => variable, _ => (string?)null, StringComparer.Ordinal);
            surroundings["STACK_PROJECT"] = name;
            foreach (var (variable, value) in Environment)
            {
                surroundings[variable] = value;
            }

            return surroundings;
        }
    }
}
