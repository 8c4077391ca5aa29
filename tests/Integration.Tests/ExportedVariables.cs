using Integration.Tests.Stage;

namespace Integration.Tests;

/// <summary>A shell that exports what Compose, the stack or the build engine would read.</summary>
[Collection(OnTheRunningStack.Name)]
public sealed class ExportedVariables(RunningStack stack)
{
    private static readonly (string, string?)[] Shell =
    [
        ("COMPOSE_PROJECT_NAME", "stranger"),
        ("COMPOSE_FILE", "/nowhere/docker-compose.yml"),
        ("COMPOSE_PROFILES", "stranger"),
        ("COMPOSE_ENV_FILES", "/nowhere/.env"),
        ("LITELLM_MASTER_KEY", "sk-exported-by-the-shell"),
        ("POSTGRES_PASSWORD", "exported-by-the-shell"),
        ("LITELLM_PORT", "1"),
        ("OLLAMA_URL", "http://nowhere.invalid:11434"),
        ("GEMINI_API_KEY", "exported-by-the-shell"),
        ("SETTINGS_DIGEST", "exported-by-the-shell"),
        ("SANDBOX_TAG", "exported-by-the-shell"),
        ("VOLUMES", "true"),
        ("YES", "true"),
        ("FORMAT", "nonsense"),
        ("TIMEOUT", "1"),
        ("NUKE_DRY_RUN", "true"),
        ("HOST", "nowhere"),
    ];

    [SkippableFact]
    public async Task DoNotChangeTheSandbox()
    {
        var clone = await stack.Clone();
        var before = await clone.Containers();
        var file = await File.ReadAllTextAsync(clone.EnvFile);

        var up = (await clone.RunIn(Shell, "Up", "--sandbox")).EndedWith(0);

        up["containers"].ShouldContain("nothing changed");
        (await clone.Containers()).ShouldBe(before);
        (await File.ReadAllTextAsync(clone.EnvFile)).ShouldBe(file);
        (await DockerCli.Shared.Containers("stranger")).ShouldBeEmpty();
    }

    [SkippableFact]
    public async Task DoNotChangeWhatHealthAndCheckSee()
    {
        var clone = await stack.Clone();

        (await clone.RunIn(Shell, "Health", "--sandbox")).EndedWith(0);
        (await clone.RunIn(Shell, "Check", "--sandbox", "--only", "db")).EndedWith(0);
    }

    [SkippableFact]
    public async Task DoNotDeleteData()
    {
        await using var clone = await Clone.Make();
        (await clone.Run("Up", "--sandbox", "--service", "db")).EndedWith(0);

        (await clone.RunIn(Shell, "Down", "--sandbox")).EndedWith(0);

        (await DockerCli.Shared.Volumes(clone.Project)).ShouldContain($"{clone.Project}_db-data");
        (await clone.Containers()).ShouldBeEmpty();
    }
}
