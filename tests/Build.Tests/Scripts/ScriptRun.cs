using CliWrap;
using CliWrap.Buffered;

namespace Build.Tests.Scripts;

/// <summary>What a shell script of the repository did: its exit code and everything it said.</summary>
internal sealed record ScriptRun(int ExitCode, string Said)
{
    private static readonly TimeSpan s_limit = TimeSpan.FromSeconds(30);

    public static string Root { get; } = FindRoot(new DirectoryInfo(AppContext.BaseDirectory));

    /// <param name="commands">Its commands are found before those of the system, so that no test changes the machine.</param>
    /// <param name="path">Relative to the root, with slashes.</param>
    /// <param name="arguments">Passed on as they are.</param>
    public static async Task<ScriptRun> Of(StandInCommands commands, string path, params string[] arguments)
    {
        using var limit = new CancellationTokenSource(s_limit);
        var run = await Cli.Wrap("/bin/bash")
            .WithArguments([Path.Combine(Root, path), .. arguments])
            .WithEnvironmentVariables(commands.Surroundings)
            .WithValidation(CommandResultValidation.None)
            .ExecuteBufferedAsync(limit.Token);
        return new ScriptRun(run.ExitCode, run.StandardOutput + run.StandardError);
    }

    private static string FindRoot(DirectoryInfo? folder)
    {
        while (folder is not null && !File.Exists(Path.Combine(folder.FullName, "LitellmStack.slnx")))
        {
            folder = folder.Parent;
        }

        return folder?.FullName ?? throw new InvalidOperationException("No 'LitellmStack.slnx' above the test assembly.");
    }
}
