using System.Globalization;

namespace Sandbox.LiteLlm.Settings;

/// <summary>The options of `litellm` that a container is started with. An unknown one is ignored only where a host framework adds its own.</summary>
internal sealed record CommandLine(string? Config, string Host, int Port, string? HealthUrl, bool ValidateConfig, bool SkipServerStartup)
{
    public static CommandLine Parse(IReadOnlyList<string> args, Surroundings surroundings)
    {
        var options = new Dictionary<string, string>(StringComparer.Ordinal);
        for (var i = 0; i < args.Count; i++)
        {
            var (name, value) = Split(args[i]);
            if (value is null && i + 1 < args.Count && !args[i + 1].StartsWith("--", StringComparison.Ordinal))
            {
                value = args[++i];
            }

            options[name] = value ?? "";
        }

        return new CommandLine(
            options.GetValueOrDefault("--config") ?? surroundings["CONFIG_FILE_PATH"],
            options.GetValueOrDefault("--host") ?? surroundings["HOST"] ?? "0.0.0.0",
            ReadPort(options.GetValueOrDefault("--port") ?? surroundings["PORT"] ?? "4000"),
            options.GetValueOrDefault("--health"),
            options.ContainsKey("--validate_config"),
            options.ContainsKey("--skip_server_startup"));
    }

    private static (string Name, string? Value) Split(string argument)
    {
        var equals = argument.IndexOf('=', StringComparison.Ordinal);
        return argument.StartsWith("--", StringComparison.Ordinal) && equals > 0
            ? (argument[..equals], argument[(equals + 1)..])
            : (argument, null);
    }

    private static int ReadPort(string text) =>
        int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var port) && port is >= 0 and <= 65535
            ? port
            : throw new StartRefusedException(2, $"'--port' is '{text}'; a number from 0 to 65535 is needed.");
}
