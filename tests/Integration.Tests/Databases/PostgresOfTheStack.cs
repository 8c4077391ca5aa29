using System.Text;

using Integration.Tests.Stage;

using LitellmStack.Adapters.Postgres;
using LitellmStack.Adapters.Processes;
using LitellmStack.Ports;
using LitellmStack.Testing;

namespace Integration.Tests.Databases;

/// <summary>What only a real server shows.</summary>
[Collection(OnADatabase.Name)]
public sealed class PostgresOfTheStack(DatabaseStage stage)
{
    [SkippableFact]
    public async Task KeepsNoAmcheck()
    {
        await stage.Started();
        await stage.Live.Create("checked", default);
        await stage.Seed("checked", "rows", 100);
        var seen = await stage.Live.Examine("checked", default);
        var left = await stage.Query("checked", "SELECT (SELECT count(*) FROM pg_extension WHERE extname = 'amcheck') + (SELECT count(*) FROM pg_namespace WHERE nspname LIKE 'litellm%')");
        await stage.Live.Drop("checked", default);

        seen.Damages.ShouldBe([]);
        left.ShouldBe("0");
    }

    [SkippableFact]
    public async Task NamesADamagedIndex()
    {
        await stage.Started();
        await stage.Live.Create("damaged", default);
        await stage.Seed("damaged", "rows", 100);
        // An index whose order is not the one that its operator class says.
        await stage.Query("damaged", "CREATE FUNCTION turned(int, int) RETURNS int LANGUAGE plpgsql IMMUTABLE AS $$ BEGIN RETURN btint4cmp($1, $2); END $$; CREATE OPERATOR CLASS turned FOR TYPE int USING btree AS OPERATOR 1 <, OPERATOR 2 <=, OPERATOR 3 =, OPERATOR 4 >=, OPERATOR 5 >, FUNCTION 1 turned(int, int); CREATE TABLE t AS SELECT i FROM generate_series(1, 50) i; CREATE INDEX wrong_order ON t (i turned);");
        await stage.Query("damaged", "CREATE OR REPLACE FUNCTION turned(int, int) RETURNS int LANGUAGE plpgsql IMMUTABLE AS $$ BEGIN RETURN btint4cmp($2, $1); END $$");
        var seen = await stage.Live.Examine("damaged", default);
        await stage.Live.Drop("damaged", default);

        seen.Damages.ShouldNotBeNull().ShouldHaveSingleItem().ShouldContain("wrong_order");
    }

    [SkippableFact]
    public async Task TellsMigrationsAndStoredSecrets()
    {
        await stage.Started();
        await stage.Live.Create("gateway", default);
        await stage.Query("gateway", """
            CREATE TABLE _prisma_migrations (migration_name text, finished_at timestamptz, rolled_back_at timestamptz);
            INSERT INTO _prisma_migrations VALUES ('2_b', '2026-01-02', NULL), ('1_a', '2026-01-01', NULL), ('3_back', '2026-01-03', now()), ('4_open', NULL, NULL);
            CREATE TABLE "LiteLLM_CredentialsTable" (credential_values jsonb);
            INSERT INTO "LiteLLM_CredentialsTable" VALUES ('{"api_key": "c1", "n": 3}'), ('[1]'), (NULL);
            CREATE TABLE "LiteLLM_ProxyModelTable" (litellm_params json);
            INSERT INTO "LiteLLM_ProxyModelTable" VALUES ('{"model": "b1"}');
            CREATE TABLE "LiteLLM_Config" (param_name text, param_value jsonb);
            INSERT INTO "LiteLLM_Config" VALUES ('environment_variables', '{"KEY": "a1"}'), ('general_settings', '{"KEY": "no"}');
            """);
        var seen = await stage.Live.Examine("gateway", default);
        await stage.Live.Drop("gateway", default);

        seen.Migrations.ShouldBe(["1_a", "2_b"]);
        seen.StoredSecrets.ShouldBe(["a1", "b1", "c1"]);
    }

    [SkippableFact]
    public async Task ShowsItsPasswordToNobody()
    {
        await stage.Started();
        var main = (await stage.Live.Observe(default)).Database;
        await stage.Seed(main, "many", 50_000);
        using var watch = new CancellationTokenSource();
        var seen = Task.Run(() => CommandLines(watch.Token));

        await using var snapshot = await stage.Live.Freeze(default);
        using var dump = new MemoryStream();
        await snapshot.Dump([], dump, default);
        await stage.Live.Create("shown", default);
        await stage.Live.Load("shown", stage.Keep(dump.ToArray()), new CollectedProgress<string>(), default);
        await stage.Live.Drop("shown", default);
        await watch.CancelAsync();

        var lines = await seen;
        lines.ShouldContain(line => line.Contains("pg_restore", StringComparison.Ordinal));
        lines.ShouldNotContain(line => line.Contains(stage.Password, StringComparison.Ordinal));
    }

    [SkippableFact]
    public async Task IsToldFromAContainerWithoutItsTools()
    {
        await stage.Started();
        var name = $"{stage.Container}-bare";
        await DockerCli.Shared.Ask("run", "--detach", "--name", name, "--label", $"com.docker.compose.project={name}", "--entrypoint", "sleep", "--env", "PATH=/usr/bin", stage.Image, "600");

        var trouble = await Should.ThrowAsync<OutsideWorldException>(new LiveServer(new(Path.GetTempPath(), ChildEnvironment.Capture()), name, Path.GetTempPath()).Observe(default));
        await DockerCli.Shared.Ask("rm", "--force", "--volumes", name);

        trouble.ChildExitCode.ShouldBe(127);
        trouble.Remedy.ShouldContain("POSTGRES_IMAGE");
    }

    private static HashSet<string> CommandLines(CancellationToken end)
    {
        var seen = new HashSet<string>(StringComparer.Ordinal);
        while (!end.IsCancellationRequested)
        {
            foreach (var process in Directory.EnumerateDirectories("/proc").Where(path => char.IsAsciiDigit(Path.GetFileName(path)[0])))
            {
                try
                {
                    seen.Add(Encoding.UTF8.GetString(File.ReadAllBytes(Path.Combine(process, "cmdline"))).Replace('\0', ' '));
                }
                catch (IOException)
                {
                    // It ended between the list and this look.
                }
            }
        }

        return seen;
    }
}
