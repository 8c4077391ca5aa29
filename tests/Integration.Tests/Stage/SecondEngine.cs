using System.Diagnostics;

namespace Integration.Tests.Stage;

/// <summary>
/// An engine that a test may stop and freeze: with data and socket of its own, and in a network namespace of its own, because two engines in one
/// rewrite each other's rules.
/// </summary>
internal sealed class SecondEngine : IAsyncDisposable
{
    private static readonly TimeSpan StartsWithin = TimeSpan.FromSeconds(60);
    private static readonly TimeSpan EndsWithin = TimeSpan.FromSeconds(60);
    private static readonly TimeSpan Interval = TimeSpan.FromMilliseconds(100);

    private readonly string folder;
    private Child daemon;

    private SecondEngine(string folder)
    {
        this.folder = folder;
        daemon = Begin(folder);
    }

    /// <summary>For DOCKER_HOST.</summary>
    public string Host => HostIn(folder);

    /// <param name="cdi">A CDI specification that it finds; none where it is not given.</param>
    public static async Task<SecondEngine> Start(string? cdi = null)
    {
        await Engine.Require();
        Skip.IfNot(Environment.IsPrivilegedProcess, "A second engine needs root.");
        Skip.IfNot(Path.Exists("/usr/bin/unshare") && new[] { "/usr/bin", "/usr/sbin", "/usr/local/bin" }.Any(bin => File.Exists($"{bin}/dockerd")), "There is no 'unshare' or no 'dockerd' to start a second engine with.");
        var folder = await RunFolder.New();
        Directory.CreateDirectory($"{folder}/cdi");
        if (cdi is not null)
        {
            await File.WriteAllTextAsync($"{folder}/cdi/device.json", cdi);
        }

        await File.WriteAllTextAsync($"{folder}/daemon.json", "{}");
        var engine = new SecondEngine(folder);
        try
        {
            await engine.Answers();
        }
        catch (ShouldAssertException)
        {
            await engine.DisposeAsync();
            throw;
        }

        return engine;
    }

    public DockerCli Docker => new(Host);

    /// <summary>Ends it and starts it again on the same data, as an upgrade of it does; what runs in it is stopped and started.</summary>
    public async Task Restart()
    {
        await Stop();
        daemon = Begin(folder);
        await Answers();
    }

    /// <summary>It keeps its socket and answers nothing.</summary>
    public Task Freeze() => Signal("-STOP");

    public Task Thaw() => Signal("-CONT");

    /// <summary>Ends it as an operator would; its socket goes with it.</summary>
    public async Task Stop()
    {
        await Signal("-CONT");
        await Signal("-TERM");
        await daemon.End.WaitAsync(EndsWithin);
    }

    public async ValueTask DisposeAsync()
    {
        await Stop();
        await Leftovers.Unmount(folder);
        Directory.Delete(folder, recursive: true);
    }

    private static Child Begin(string folder) => Child.Start(
        "unshare",
        ["--net", "dockerd", "--config-file", $"{folder}/daemon.json", "--data-root", $"{folder}/data", "--exec-root", $"{folder}/exec",
            "--pidfile", $"{folder}/pid", "--host", HostIn(folder), "--cdi-spec-dir", $"{folder}/cdi"],
        folder,
        new Dictionary<string, string?>());

    private async Task Answers()
    {
        var started = Stopwatch.GetTimestamp();
        while (!daemon.End.IsCompleted && Stopwatch.GetElapsedTime(started) < StartsWithin)
        {
            if ((await Docker.Try("version", "--format", "{{.Server.Version}}")).ExitCode == 0)
            {
                return;
            }

            await Task.WhenAny(Task.Delay(Interval), daemon.End);
        }

        throw new ShouldAssertException($"The second engine did not answer within {StartsWithin.TotalSeconds:0} s; it said:\n{daemon.Complaints}");
    }

    private async Task Signal(string signal)
    {
        if (!daemon.End.IsCompleted)
        {
            await Child.Run("kill", signal, $"{daemon.Id}");
        }
    }

    private static string HostIn(string folder) => $"unix://{folder}/engine.sock";
}
