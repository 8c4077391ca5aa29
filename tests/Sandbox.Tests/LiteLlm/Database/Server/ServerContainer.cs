using System.Diagnostics;
using System.Security.Cryptography;

namespace Sandbox.Tests.LiteLlm.Database.Server;

/// <summary>A PostgreSQL server for one test run: on a free port of this machine only, with its data in memory.</summary>
internal sealed class ServerContainer : IAsyncDisposable
{
    private static readonly TimeSpan StartsWithin = TimeSpan.FromMinutes(2);
    private static readonly TimeSpan Interval = TimeSpan.FromMilliseconds(100);

    private readonly string name = Leftovers.NewName();
    private readonly string password = RandomNumberGenerator.GetHexString(32, lowercase: true);

    private ServerContainer()
    {
    }

    public string Url { get; private set; } = "";

    public static async Task<ServerContainer> Start(string image)
    {
        await Leftovers.Remove();
        var container = new ServerContainer();
        try
        {
            await container.Run(image);
            await container.AcceptsConnections();
        }
        catch
        {
            await container.DisposeAsync();
            throw;
        }

        return container;
    }

    public async ValueTask DisposeAsync() => await Docker.Try("rm", "--force", "--volumes", name);

    private async Task Run(string image)
    {
        await Docker.Ask(
            ["run", "--detach", "--rm", "--pull", "never", "--name", name, "--publish", "127.0.0.1::5432", "--tmpfs", "/var/lib/postgresql/data", "--env", "POSTGRES_PASSWORD", image],
            ("POSTGRES_PASSWORD", password));
        // One line, such as 127.0.0.1:32768.
        var address = await Docker.Ask(["port", name, "5432/tcp"]);
        Url = $"postgresql://postgres:{password}@{address}/postgres";
    }

    /// <summary>While the cluster is made, the server listens inside the container only: the first connection is to the finished one.</summary>
    private async Task AcceptsConnections()
    {
        using var timer = new PeriodicTimer(Interval);
        var started = Stopwatch.GetTimestamp();
        while (await TestDatabase.Refusal(Url) is { } refusal)
        {
            if (Stopwatch.GetElapsedTime(started) > StartsWithin)
            {
                var logs = await Docker.Try("logs", "--tail", "20", name);
                throw new TimeoutException($"'{name}' accepts no connection after {StartsWithin.TotalSeconds:0} s: {refusal} It said:\n{logs.StandardOutput}{logs.StandardError}");
            }

            await timer.WaitForNextTickAsync();
        }
    }
}
