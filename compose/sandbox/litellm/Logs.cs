using Microsoft.Extensions.Logging.Console;

namespace Sandbox.LiteLlm;

/// <summary>One line an event, on standard output, in the form of LiteLLM.</summary>
internal static class Logs
{
    public static ILoggerFactory Create(LogLevel level) => LoggerFactory.Create(builder => builder
        .SetMinimumLevel(level)
        // The web server's own remarks are not LiteLLM's; its errors are worth a line.
        .AddFilter("Microsoft", LogLevel.Error)
        .AddConsoleFormatter<LogLine, ConsoleFormatterOptions>()
        .AddConsole(console => console.FormatterName = LogLine.FormatterName));
}
