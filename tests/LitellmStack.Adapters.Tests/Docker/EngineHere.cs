using CliWrap;
using CliWrap.Buffered;

namespace LitellmStack.Adapters.Tests.Docker;

/// <summary>The engine of this machine, used past the program with the Docker CLI.</summary>
internal static class EngineHere
{
    /// <summary>This machine's own shell as an image: a few megabytes, made without a registry.</summary>
    public const string Image = "litellm-stack-tests/shell:1";

    private static readonly Lazy<Task<string?>> Missing = new(Prepare);

    /// <summary>Skips the test where no engine answers; in continuous integration that is a failure, or nobody would notice.</summary>
    public static async Task Require()
    {
        var reason = await Missing.Value;
        if (reason is not null && OperatingSystem.IsLinux() && System.Environment.GetEnvironmentVariable("CI") is "true" or "1")
        {
            throw new ShouldAssertException($"CI tries the engine, but {reason}");
        }

        Skip.If(reason is not null, reason);
    }

    public static async Task<string> Docker(params IReadOnlyList<string> arguments)
    {
        var answer = await Try("docker", arguments);
        return answer.ExitCode == 0 ? answer.StandardOutput.Trim() : throw new InvalidOperationException($"'docker {string.Join(' ', arguments)}' ended with {answer.ExitCode}: {answer.StandardError}");
    }

    private static async Task<string?> Prepare()
    {
        if (!OperatingSystem.IsLinux())
        {
            return "the engine is tried on Linux only.";
        }

        try
        {
            var answer = await Try("docker", ["version", "--format", "{{.Server.Version}}"]);
            if (answer.ExitCode != 0)
            {
                return $"no engine answers: {answer.StandardError.Trim()}";
            }
        }
        catch (System.ComponentModel.Win32Exception e)
        {
            return $"there is no Docker CLI: {e.Message}";
        }

        var import = await Try("bash", ["-c",
            $"set -euo pipefail; tar --create --dereference --hard-dereference --directory / bin/sh bin/sleep $(ldd /bin/sh /bin/sleep | grep -oE '/[^ :]*\\.so[^ ]*' | sort -u) 2>/dev/null | docker import - {Image}"]);
        return import.ExitCode == 0 ? null : $"the image for the tests could not be made: {import.StandardError.Trim()}";
    }

    private static async Task<BufferedCommandResult> Try(string program, IReadOnlyList<string> arguments)
    {
        using var limit = new CancellationTokenSource(TimeSpan.FromMinutes(1));
        return await Cli.Wrap(program).WithArguments(arguments).WithValidation(CommandResultValidation.None).ExecuteBufferedAsync(limit.Token);
    }
}
