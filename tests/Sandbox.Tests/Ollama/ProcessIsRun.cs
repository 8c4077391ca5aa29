using System.Diagnostics;
using System.Net;
using System.Net.Sockets;

using Sandbox.Ollama;

namespace Sandbox.Tests.Ollama;

/// <summary>The program as the image starts it.</summary>
public sealed class ProcessIsRun : IDisposable
{
    private static readonly TimeSpan Bound = TimeSpan.FromSeconds(30);

    private readonly string store = Path.Combine(Path.GetTempPath(), "ollama-process-" + Guid.NewGuid().ToString("N"));
    private readonly List<Process> started = [];

    [SkippableFact]
    public async Task ItEndsWithZeroOnSigterm()
    {
        Skip.If(OperatingSystem.IsWindows(), "Windows has no SIGTERM");
        var (server, address) = await Start();
        using var client = new HttpClient { BaseAddress = address };
        var pulled = await client.FirstLines("/api/pull", """{"model":"tinyllama"}""", line => line["completed"] is not null);

        using (var kill = Process.Start("kill", ["-TERM", server.Id.ToString(System.Globalization.CultureInfo.InvariantCulture)]))
            await kill.WaitForExitAsync();

        await Exit(server);
        server.ExitCode.ShouldBe(0);
        pulled.ShouldNotBeEmpty();
        Directory.GetFiles(Path.Combine(store, "blobs"), "*-partial-0").Select(File.ReadAllText).Single().ShouldNotContain("\"Completed\":0}");
    }

    [Fact]
    public async Task ItIsItsOwnHealthProbe()
    {
        var (server, address) = await Start();
        (await ProbeExit(address)).ShouldBe(0);

        server.Kill();
        await Exit(server);

        (await ProbeExit(address)).ShouldBe(1);
    }

    [Fact]
    public async Task ItAnswersHeadWithoutABody()
    {
        var (_, address) = await Start();
        using var client = new HttpClient { BaseAddress = address };

        (await client.Ask(HttpMethod.Head, "/api/tags")).ShouldBe(new Reply(HttpStatusCode.OK, "", "application/json"));
    }

    [Fact]
    public async Task ItsLogSaysWhatItIsAndThatThereIsNoGpu()
    {
        // What it is stands first, and is asked for at every start of these tests.
        var (server, address) = await Start();
        using var bound = new CancellationTokenSource(Bound);

        var log = new List<string>();
        while (log.LastOrDefault()?.Contains("default_num_ctx", StringComparison.Ordinal) != true && await server.StandardOutput.ReadLineAsync(bound.Token) is { } line)
            log.Add(line);

        log.ShouldContain(line => line.Contains($"msg=\"Listening on 127.0.0.1:{address.Port} (version 0.32.15)\"", StringComparison.Ordinal));
        log[^1].ShouldEndWith("msg=\"vram-based default context\" total_vram=\"0 B\" default_num_ctx=4096");
    }

    public void Dispose()
    {
        foreach (var process in started)
        {
            if (!process.HasExited)
                process.Kill();
            process.Dispose();
        }

        if (Directory.Exists(store))
            Directory.Delete(store, recursive: true);
    }

    private static async Task Exit(Process process)
    {
        using var bound = new CancellationTokenSource(Bound);
        await process.WaitForExitAsync(bound.Token);
    }

    private static int FreePort()
    {
        using var listener = new TcpListener(IPAddress.Loopback, 0);
        listener.Start();
        return ((IPEndPoint)listener.LocalEndpoint).Port;
    }

    private async Task<int> ProbeExit(Uri address)
    {
        var probe = Run(["--health", address.ToString()], []);
        await Exit(probe);
        return probe.ExitCode;
    }

    private async Task<(Process Server, Uri Address)> Start()
    {
        var port = FreePort();
        var server = Run([], new() { ["OLLAMA_HOST"] = $"127.0.0.1:{port}", ["OLLAMA_MODELS"] = store, ["SANDBOX_PULL_BYTES_PER_SECOND"] = "1000000", ["SANDBOX_PULL_FAIL"] = "" });
        // The notice is written when it listens.
        using var bound = new CancellationTokenSource(Bound);
        var lines = new[] { await server.StandardOutput.ReadLineAsync(bound.Token), await server.StandardOutput.ReadLineAsync(bound.Token) };
        lines[1].ShouldBe(StandIn.Notice);
        return (server, new Uri($"http://127.0.0.1:{port}/"));
    }

    private Process Run(string[] arguments, Dictionary<string, string> variables)
    {
        var start = new ProcessStartInfo(Environment.GetEnvironmentVariable("DOTNET_HOST_PATH") ?? "dotnet", [typeof(StandIn).Assembly.Location, .. arguments])
        {
            RedirectStandardOutput = true,
            RedirectStandardError = true,
        };
        foreach (var (name, value) in variables)
            start.Environment[name] = value;
        var process = Process.Start(start)!;
        started.Add(process);
        return process;
    }
}
