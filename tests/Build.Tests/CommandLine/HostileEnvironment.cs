namespace Build.Tests.CommandLine;

/// <summary>A shell that exports, for reasons of its own, every name that the build engine would take for an option.</summary>
public sealed class HostileEnvironment : IDisposable
{
    private static readonly Dictionary<string, string> Plain = new(StringComparer.Ordinal)
    {
        ["VOLUMES"] = "true",
        ["YES"] = "true",
        ["FROM"] = "elsewhere",
        ["FORMAT"] = "json",
        ["MODELS"] = "llama3",
        ["TIMEOUT"] = "soon",
        ["HOST"] = "mybox",
        ["TARGET"] = "Down",
        ["SKIP"] = "Init",
        ["ROOT"] = "/nowhere",
        ["VERBOSITY"] = "loud",
        ["PROFILE"] = "mine",
        ["PLAN"] = "true",
        ["HELP"] = "true",
        ["CONTINUE"] = "true",
        ["PARTITION"] = "1/2",
        ["NO_LOGO"] = "perhaps",
        ["PARAMS_KEY"] = "secret",
        ["STRICT"] = "true",
        ["SANDBOX"] = "true",
        ["PROJECT"] = "evil",
        ["DRYRUN"] = "true",
        ["DRY_RUN"] = "true",
        ["SERVICE"] = "db",
        ["WITH"] = "dev",
        ["HALF"] = "ollama",
        ["ACCELERATOR"] = "nvidia",
        ["INSTALL_DOCKER"] = "true",
        ["ONLY"] = "db",
        ["SUITE"] = "unit",
        ["TAIL"] = "x",
        ["FOLLOW"] = "true",
    };

    private readonly Clone clone = new();

    public static TheoryData<string> Lines => ["Validate", "Down --dry-run", "Down --volumes", "Init --project fresh --dry-run", "Ps", "Help"];

    public void Dispose() => clone.Dispose();

    [SkippableTheory]
    [MemberData(nameof(Lines))]
    public void ChangesNothing(string line)
    {
        Skip.If(OperatingSystem.IsWindows(), "the plugin's stand-in is a shell script");
        var undisturbed = clone.Run(line);
        foreach (var spelling in (Func<string, string>[])[name => name, name => $"NUKE_{name}"])
        {
            var exported = Plain.ToDictionary(v => spelling(v.Key), v => v.Value, StringComparer.Ordinal);
            WithoutTime(clone.Run(line, exported)).ShouldBe(WithoutTime(undisturbed), $"'{line}' with {spelling("FORMAT")}");
        }

        clone.Engine.Changes.ShouldBeEmpty();
    }

    [SkippableFact]
    public void DoesNotKeepInitFromItsWork()
    {
        Skip.If(OperatingSystem.IsWindows(), "the plugin's stand-in is a shell script");
        clone.Run("Init --project fresh", Plain).EndedWith(0);
        clone.Made.ShouldBe([".env"]);
    }

    [SkippableFact]
    public void IsWhatChildrenSee()
    {
        Skip.If(OperatingSystem.IsWindows(), "the plugin's stand-in is a shell script");
        clone.Run("Init --project fresh").EndedWith(0);
        clone.Run("Ps", new Dictionary<string, string>(Plain) { ["COMPOSE_PROJECT_NAME"] = "stray", ["STACK_FORMAT"] = "json" }).EndedWith(0);
        clone.PluginCalls.ShouldContain("--env-file .env ps --all\n");
        foreach (var (name, value) in Plain)
        {
            clone.PluginCalls.ShouldContain($"\n{name}={value}\n");
        }

        clone.PluginCalls.ShouldNotContain("stray");
        clone.PluginCalls.ShouldNotContain("NUKE_");
    }

    private static ProgramRun WithoutTime(ProgramRun run) => run with { Output = System.Text.RegularExpressions.Regex.Replace(run.Output, @"\d+ ms|\d+\.\d s", "a time") };
}
