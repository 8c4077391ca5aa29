using System.ComponentModel;

using CliWrap.Buffered;

namespace Sandbox.Tests.LiteLlm.Database.Server;

/// <summary>The Docker CLI.</summary>
internal static class Docker
{
    private static readonly TimeSpan AnswersWithin = TimeSpan.FromSeconds(10);
    private static readonly TimeSpan ActsWithin = TimeSpan.FromMinutes(1);

    /// <exception cref="NoServerException">No engine for Linux images answers.</exception>
    public static async Task Require()
    {
        try
        {
            var answer = await Tool.Run("docker", AnswersWithin, ["version", "--format", "{{.Server.Os}}"]);
            if (answer.ExitCode != 0)
            {
                throw new NoServerException($"no Docker engine answers ({answer.StandardError.Trim()}).");
            }

            if (answer.StandardOutput.Trim() is var system and not "linux")
            {
                throw new NoServerException($"the Docker engine runs images for '{system}' only.");
            }
        }
        catch (TimeoutException e)
        {
            throw new NoServerException($"the Docker engine did not answer within {AnswersWithin.TotalSeconds:0} s.", e);
        }
        catch (Win32Exception e)
        {
            throw new NoServerException("there is no Docker CLI.", e);
        }
    }

    /// <summary>What it wrote to standard output; fails with what it said where it ended otherwise than with 0.</summary>
    public static async Task<string> Ask(IReadOnlyList<string> arguments, params (string Name, string Value)[] environment)
    {
        var run = await Tool.Run("docker", ActsWithin, arguments, environment);
        run.ExitCode.ShouldBe(0, $"'docker {string.Join(' ', arguments)}' said:\n{run.StandardError}");
        return run.StandardOutput.Trim();
    }

    /// <summary>Whatever it ends with.</summary>
    public static Task<BufferedCommandResult> Try(params IReadOnlyList<string> arguments) => Tool.Run("docker", ActsWithin, arguments);
}
