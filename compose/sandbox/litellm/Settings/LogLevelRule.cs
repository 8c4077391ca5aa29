namespace Sandbox.LiteLlm.Settings;

/// <summary>LITELLM_LOG knows five words; with any other the container dies at import.</summary>
internal static class LogLevelRule
{
    public static LogLevel Read(string? text) => text?.ToUpperInvariant() switch
    {
        null or "" => LogLevel.Warning,
        "DEBUG" => LogLevel.Debug,
        "INFO" => LogLevel.Information,
        "WARNING" => LogLevel.Warning,
        "ERROR" => LogLevel.Error,
        "CRITICAL" => LogLevel.Critical,
        _ => throw new StartRefusedException(1, $"'LITELLM_LOG' is '{text}'; valid are DEBUG, INFO, WARNING, ERROR and CRITICAL. The gateway does not start."),
    };
}
