namespace Integration.Tests.Stage;

/// <summary>Whether the life cycle can be run here.</summary>
internal static class Engine
{
    private static readonly Lazy<Task<string?>> Missing = new(Look);

    /// <summary>Skips the test where no engine answers; in continuous integration that is a failure, or nobody would notice.</summary>
    public static async Task Require()
    {
        var reason = await Missing.Value;
        if (reason is not null && Environment.GetEnvironmentVariable("CI") is "true" or "1")
        {
            throw new ShouldAssertException($"CI runs the life cycle, but {reason}");
        }

        Skip.If(reason is not null, reason);
    }

    private static async Task<string?> Look()
    {
        if (!OperatingSystem.IsLinux())
        {
            return "the sandbox's images are built on Linux only.";
        }

        try
        {
            var answer = await Child.Start("docker", ["version", "--format", "{{.Server.Version}}"], "/", new Dictionary<string, string?>(), TimeSpan.FromSeconds(10)).End;
            return answer.ExitCode == 0 ? null : $"no engine answers: {answer.Errors.Trim()}";
        }
        catch (TimeoutException)
        {
            return "the engine did not answer within 10 s.";
        }
        catch (System.ComponentModel.Win32Exception e)
        {
            return $"there is no Docker CLI: {e.Message}";
        }
    }
}
