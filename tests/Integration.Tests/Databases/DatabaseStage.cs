using Integration.Tests.Stage;

using LitellmStack.Adapters.Postgres;
using LitellmStack.Adapters.Processes;
using LitellmStack.Backup;
using LitellmStack.Testing.Backup;

using Sandbox.Tests.LiteLlm.Database.Server;

using Cli = LitellmStack.Adapters.Docker.DockerCli;
using DockerCli = Integration.Tests.Stage.DockerCli;

namespace Integration.Tests.Databases;

/// <summary>A real server in a container that is made as the stack's own is; situations of one collection share it.</summary>
public sealed class DatabaseStage : IDatabaseStage, IAsyncLifetime
{
    private const string User = "litellm";

    private static readonly TimeSpan StartsWithin = TimeSpan.FromMinutes(3);

    private readonly Cli docker = new(Path.GetTempPath(), ChildEnvironment.Capture());
    private Task? start;
    private string folder = "";
    private int kept;

    /// <summary>The password that no command line may show.</summary>
    public string Password { get; } = $"never-shown-{Guid.NewGuid():N}";

    public string Container { get; private set; } = "";

    public string Image { get; private set; } = "";

    public string Folder => folder;

    public ILiveServer Live => new LiveServer(docker, Container, Folder);

    public IThrowAwayServers ThrowAway => new ThrowAwayServers(docker, folder);

    public Task InitializeAsync() => Task.CompletedTask;

    /// <summary>The server, started by the first who asks. Skips the test where there is no engine.</summary>
    public async Task<DatabaseStage> Started()
    {
        await Engine.Require();
        await (start ??= Start());
        return this;
    }

    public async Task DisposeAsync()
    {
        if (folder.Length > 0)
        {
            await Leftovers.RemoveProjects(Path.GetFileName(folder));
            Directory.Delete(folder, recursive: true);
        }
    }

    public async Task Seed(string database, string table, int rows)
    {
        var quoted = $"\"{table.Replace("\"", "\"\"", StringComparison.Ordinal)}\"";
        await Query(database, $"CREATE TABLE IF NOT EXISTS {quoted} (id bigserial PRIMARY KEY, note text UNIQUE); INSERT INTO {quoted} (note) SELECT gen_random_uuid()::text FROM generate_series(1, {rows});");
    }

    public async Task<Func<Task<bool>>> Visit(string database)
    {
        var name = $"visitor {Guid.NewGuid():N}";
        var visitor = Child.Start(
            "docker",
            ["exec", "--env", $"PGDATABASE={database}", "--env", $"PGAPPNAME={name}", Container, "psql", "--username", User, "--command", "SELECT pg_sleep(60)"],
            Path.GetTempPath(),
            new Dictionary<string, string?>());
        while (!await Lives())
        {
            visitor.End.IsCompleted.ShouldBeFalse("The visitor did not come in.");
        }

        return Lives;

        async Task<bool> Lives() => await Query("postgres", $"SELECT count(*) FROM pg_stat_activity WHERE application_name = '{name}'") == "1";
    }

    public DumpFile Keep(byte[] dump)
    {
        var folderOfDump = Directory.CreateDirectory(Path.Combine(folder, $"a folder, {Interlocked.Increment(ref kept)} 폴더")).FullName;
        var path = Path.Combine(folderOfDump, "full.dump");
        File.WriteAllBytes(path, dump);
        if (!OperatingSystem.IsWindows())
        {
            File.SetUnixFileMode(path, UnixFileMode.UserRead | UnixFileMode.UserWrite);
        }

        return new(folderOfDump, "full.dump");
    }

    /// <summary>What psql writes, asked past the adapter under test.</summary>
    public Task<string> Query(string database, string sql) =>
        DockerCli.Shared.Ask("exec", "--env", $"PGDATABASE={database}", Container, "psql", "--username", User, "-XqAt", "--set", "ON_ERROR_STOP=1", "--command", sql);

    private async Task Start()
    {
        Image = await ServerImage.Find();
        folder = await RunFolder.New();
        Container = $"{Path.GetFileName(folder)}-db";
        (await Docker(
            [
                "run", "--detach", "--pull", "never", "--name", Container, "--label", $"com.docker.compose.project={Container}", "--shm-size", "256m",
                "--env", $"POSTGRES_USER={User}", "--env", $"POSTGRES_DB={User}", "--env", "POSTGRES_PASSWORD", Image,
            ],
            ("POSTGRES_PASSWORD", Password))).EndedWith(0);
        (await Docker(["exec", Container, "sh", "-c", "until pg_isready -qh 127.0.0.1; do sleep 0.1; done"])).EndedWith(0);
    }

    private static Task<ProgramRun> Docker(IReadOnlyList<string> arguments, params (string Name, string Value)[] variables) =>
        Child.Start("docker", arguments, Path.GetTempPath(), variables.ToDictionary(v => v.Name, v => (string?)v.Value), StartsWithin).End;
}

[CollectionDefinition(Name)]
public sealed class OnADatabase : ICollectionFixture<DatabaseStage>
{
    public const string Name = "on a database";
}
