using System.Diagnostics;

using Sandbox.LiteLlm;

namespace Sandbox.Tests.LiteLlm;

/// <summary>The program itself, as a container starts and ends it.</summary>
public sealed class ProgramIsStarted
{
    private const string Settings = """
        model_list:
          - {model_name: a, litellm_params: {model: ollama/x}}
          - {model_name: lost, litellm_params: {model: whatever/x}}
        """;

    private static readonly TimeSpan AtMost = TimeSpan.FromSeconds(60);

    [SkippableFact]
    public async Task SaysWhatItIsServesAndEndsWithTheSignal()
    {
        Skip.If(OperatingSystem.IsWindows(), "A container's end is SIGTERM, which Windows does not have.");
        using var file = new Settings.SettingsOnDisk(Settings);
        using var program = Start(file.Path, "sk-of-this-test");
        using var end = new CancellationTokenSource(AtMost);
        var lines = new List<string>();
        while (!lines.Exists(line => line.Contains("listening on", StringComparison.Ordinal)))
        {
            lines.Add((await program.StandardOutput.ReadLineAsync(end.Token)).ShouldNotBeNull(string.Join('\n', lines)));
        }

        lines[0].ShouldBe(StandIn.Notice);
        lines[^1].ShouldContain("1 models");
        using var kill = Process.Start("kill", ["-TERM", program.Id.ToString(System.Globalization.CultureInfo.InvariantCulture)]);
        await program.WaitForExitAsync(end.Token);
        program.ExitCode.ShouldBe(0);
        // The log has a thread of its own: its lines may come behind the start-up line.
        (string.Join('\n', lines) + await program.StandardOutput.ReadToEndAsync(end.Token))
            .ShouldContain("LiteLLM Proxy:ERROR: LLM Provider NOT provided for model 'lost (model 'whatever/x')'");
    }

    [Fact]
    public async Task EndsAtOnceOnAWeakKey()
    {
        using var file = new Settings.SettingsOnDisk(Settings);
        using var program = Start(file.Path, "sk-1234");
        using var end = new CancellationTokenSource(AtMost);
        var errors = await program.StandardError.ReadToEndAsync(end.Token);
        await program.WaitForExitAsync(end.Token);
        program.ExitCode.ShouldBe(1);
        errors.ShouldContain("publicly known");
        errors.ShouldNotContain("sk-1234");
    }

    /// <summary>What this machine has set must not reach the program.</summary>
    private static bool IsRead(string name) => Array.Exists(["LITELLM_", "DATABASE_", "STORE_", "DISABLE_", "CONFIG_"], name.StartsWith);

    private static Process Start(string settings, string key)
    {
        var start = new ProcessStartInfo(
            Environment.GetEnvironmentVariable("DOTNET_HOST_PATH") ?? "dotnet",
            [Path.Combine(AppContext.BaseDirectory, "litellm.dll"), "--config", settings, "--host", "127.0.0.1", "--port", "0"])
        {
            RedirectStandardOutput = true,
            RedirectStandardError = true,
        };
        foreach (var name in start.Environment.Keys.Where(IsRead).ToList())
        {
            start.Environment.Remove(name);
        }

        start.Environment["LITELLM_MASTER_KEY"] = key;
        return Process.Start(start)!;
    }
}
